package parley.desk;

/// Is told of every request once it is answered, on the thread that answered it.
@FunctionalInterface
public interface RequestListener {
    void answered(Answered answered);
}

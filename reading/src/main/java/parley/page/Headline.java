package parley.page;

import java.util.List;

/// Finds the block that is the report's headline: the `h1` that says most of the page's title, or
/// another heading or element named as a title that says clearly more of it.
final class Headline {
    /// Share of a heading's words that stand in the title: an `h1` may add a label to it.
    private static final double LIKE = 0.6;

    /// What is no `h1` must read like the title, and be most of it: teasers share words with it.
    private static final double VERY_LIKE = 0.8;

    private static final double MOST = 0.5;
    private static final int LONGEST = 300;
    private static final long TITLE = ClassWords.flag("TITLE");

    private Headline() {}

    /// The headline's number among the blocks, -1 when the page shows none.
    static int find(List<Block> blocks, Shingles title) {
        int found = -1;
        double most = 0;
        for (int i = 0; i < blocks.size(); i++) {
            double score = score(blocks.get(i), title);
            if (score > most + 1e-9) {
                most = score;
                found = i;
            }
        }
        return found;
    }

    /// How much of the title the block says, 0 when it is no headline. The site's name is part of
    /// many titles, but little of them.
    private static double score(Block block, Shingles title) {
        String tag = block.owner.element.normalName();
        boolean first = tag.equals("h1");
        if (first && title.isEmpty()) {
            return 1;
        }
        boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) <= '4';
        if (!heading && (block.owner.flags & TITLE) == 0) {
            return 0;
        }
        double like = title.wordShare(block.hashes());
        double cover = Math.min(1, (double) block.hashes().words.length / title.size());
        if (first) {
            return like > LIKE ? 0.1 + like * cover : 0;
        }
        boolean other =
                block.text.length() <= LONGEST
                        && block.linkShare() < 0.5
                        && cover >= MOST
                        && like > VERY_LIKE;
        return other ? like * cover : 0;
    }
}

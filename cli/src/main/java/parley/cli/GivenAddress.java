package parley.cli;

import java.net.InetSocketAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Where to listen: `9464`, which means this machine only, or `HOST:PORT`.
final class GivenAddress implements ITypeConverter<InetSocketAddress> {
    @Override
    public InetSocketAddress convert(String value) {
        int colon = value.lastIndexOf(':');
        String host = colon < 0 ? "127.0.0.1" : value.substring(0, colon);
        String port = value.substring(colon + 1);
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535 || host.isEmpty()) {
            throw new TypeConversionException(
                    "expected a port or HOST:PORT, got " + value + " [bad-option]");
        }
        return new InetSocketAddress(host, Integer.parseInt(port));
    }
}

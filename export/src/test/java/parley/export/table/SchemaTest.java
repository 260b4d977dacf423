package parley.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.ledger.Layer;

/// The columns are what their page of the reference says.
class SchemaTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "tables.md");
    private static final List<Layer> LAYERS = List.of(Layer.STATEMENT, Layer.POSITION, Layer.EVENT);

    @Test
    void thePageListsEveryColumnInItsOrder() throws IOException {
        String page = Files.readString(PAGE);
        String head = page.substring(0, page.indexOf("## "));
        String actual = head + sections();
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(PAGE, actual);
        }

        assertThat(actual)
                .as("columns have changed: rewrite with -Dgolden=write, and see TableExport.SCHEMA")
                .isEqualTo(Files.readString(PAGE));
        assertThat(head).contains("schema " + TableExport.SCHEMA + ".");
    }

    @Test
    void namesAreNamesInSqlToo() {
        Stream.concat(ReportColumns.ALL.stream(), LAYERS.stream().flatMap(SchemaTest::columns))
                .forEach(column -> assertThat(column.name()).matches("[a-z][a-z_0-9]*"));
        LAYERS.forEach(
                layer -> assertThat(columns(layer).map(Column::name)).doesNotHaveDuplicates());
    }

    private static Stream<Column<?>> columns(Layer layer) {
        return RecordColumns.of(layer).stream().map(column -> column);
    }

    private static String sections() {
        var page = new StringBuilder();
        section(page, "reports", ReportColumns.ALL.stream().map(column -> column));
        LAYERS.forEach(layer -> section(page, layer.code() + "s", columns(layer)));
        return page.toString().strip() + "\n";
    }

    private static void section(StringBuilder page, String name, Stream<Column<?>> columns) {
        page.append("## ").append(name).append("\n\n| column | type | meaning |\n|---|---|---|\n");
        columns.forEach(column ->
                page.append(
                        "| `%s` | %s | %s |\n"
                                .formatted(column.name(), column.type().word(), column.meaning())));
        page.append('\n');
    }
}

package dev.mezan.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShellBlockTest {
    @Test
    void aPageGivesItsShellBlocksAndNothingElse() {
        var page = """
                # Page
                ```sh
                ./mezan run hello
                ```
                ```json
                {}
                ```
                ```sh aws
                export A=b
                aws s3 ls
                ```
                """;

        var blocks = ShellBlock.blocks(Path.of("docs", "page.md"), page);

        assertThat(blocks).extracting(ShellBlock::place).containsExactly("docs/page.md:2", "docs/page.md:8");
        assertThat(blocks).extracting(ShellBlock::kind).containsExactly("", "aws");
        assertThat(blocks.getLast().commands()).containsExactly("export A=b", "aws s3 ls");
    }
}

package io.github.coble.study.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ParameterGuideTest {
    private static final Path PAGE = Path.of("../docs/guide/parameters.md");

    /// Rewrites the page when run with `-Dcoble.write=true`.
    @Test
    void thePageIsWhatTheRecordsSay() throws Exception {
        String text = new ParameterGuide().text();
        if (Boolean.getBoolean("coble.write")) {
            Files.writeString(PAGE, text);
        }
        assertThat(PAGE).as("write it anew with -Dcoble.write=true").hasContent(text);
    }
}

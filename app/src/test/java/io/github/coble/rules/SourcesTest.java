package io.github.coble.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every main source file must be like.
class SourcesTest {

    private static final int LONGEST = 600;

    /// An equation id as `docs/theory/README.md` defines it.
    private static final Pattern ID = Pattern.compile("\\(([A-Z]{1,2}-[0-9]+)\\)");

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?:///?|/?\\*+)(.*)$");

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<Path> without =
                Repository.mainSources().stream()
                        .map(Path::getParent)
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                        .collect(Collectors.toSet());
        assertThat(without).as("packages without package-info.java").isEmpty();
    }

    @Test
    void noFileOutgrowsItsReader() {
        List<Path> tooLong =
                Repository.mainSources().stream()
                        .filter(file -> Repository.read(file).lines().count() > LONGEST)
                        .toList();
        assertThat(tooLong).as("files of more than %d lines", LONGEST).isEmpty();
    }

    @Test
    void everyEquationIdLeadsToTheTheory() {
        Path theory = Repository.root().resolve("docs/theory");
        Set<String> known =
                Repository.walk(theory).stream()
                        .filter(page -> page.toString().endsWith(".md"))
                        .flatMap(page -> defined(Repository.read(page)))
                        .collect(Collectors.toSet());
        Set<String> dangling = new TreeSet<>();
        for (Path file : Repository.mainSources()) {
            cited(Repository.read(file))
                    .filter(id -> !known.contains(id))
                    .forEach(id -> dangling.add(id + " in " + Repository.root().relativize(file)));
        }
        assertThat(dangling).as("equation ids that docs/theory does not define").isEmpty();
    }

    @Test
    void idsAreReadFromCommentsOnly() {
        assertThat(
                        cited(
                                """
                                /// The rate (K-1), from (AB-12); not (k-1), (ABC-1) or K-2.
                                 *  j = 2 j0 sinh(x)     (K-3)
                                String s = "(K-4)";
                                """))
                .containsExactly("K-1", "AB-12", "K-3");
    }

    @Test
    void theTheoryDefinesIdsInBracketsOrAsTags() {
        assertThat(defined("rate: r = k c (K-1)\n$$x = 1 \\tag{K-2}$$\nsee K-3"))
                .containsExactlyInAnyOrder("K-1", "K-2");
    }

    private static Stream<String> cited(String source) {
        return COMMENT.matcher(source).results().flatMap(comment -> ids(comment.group(1)));
    }

    private static Stream<String> defined(String page) {
        return ids(page.replaceAll("\\\\tag\\{([^}]*)}", "($1)"));
    }

    private static Stream<String> ids(String text) {
        Matcher matcher = ID.matcher(text);
        return matcher.results().map(result -> result.group(1));
    }
}

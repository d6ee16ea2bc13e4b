package io.github.coble.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What no file of the project may contain.
///
/// The forbidden words are put together here from parts, so that this file does not contain them.
class FilesTest {

    /// Hosts of package registries: which one a build uses is the builder's own setting.
    private static final Pattern REGISTRY =
            Pattern.compile(
                    String.join(
                            "|",
                            "repo1.maven" + ".org",
                            "repo.maven.apache" + ".org",
                            "central.sonatype" + ".com",
                            "oss.sonatype" + ".org",
                            "registry.npmjs" + ".org",
                            "registry.yarnpkg" + ".com"));

    /// Absolute folders of one machine or one person.
    private static final Pattern PRIVATE_FOLDER =
            Pattern.compile("(?<![\\w.~}-])/(?:work|root|home|Users)" + "/");

    @Test
    void noFileNamesAPackageRegistry() {
        assertThat(filesWith(REGISTRY)).as("files that name a package registry").isEmpty();
    }

    @Test
    void noFileNamesAFolderOfOneMachine() {
        assertThat(filesWith(PRIVATE_FOLDER)).as("files that name a private folder").isEmpty();
    }

    private static List<Path> filesWith(Pattern pattern) {
        List<Path> files = Repository.files();
        assertThat(files).isNotEmpty();
        return files.stream()
                .filter(file -> isText(Repository.read(file)))
                .filter(file -> pattern.matcher(Repository.read(file)).find())
                .toList();
    }

    private static boolean isText(String content) {
        return content.indexOf('\0') < 0;
    }
}

package io.github.coble.lab.neware;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the XML members of an archive say.
///
/// They are flat lists of attributes; read with patterns rather than a parser of XML, they can
/// neither refer to other files nor expand without bound.
final class TestDescription {
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z_]\\w*)=\"([^\"]*)\"");

    private TestDescription() {}

    /// Attributes of every element whose name matches.
    static List<Map<String, String>> elements(byte[] xml, String name) {
        List<Map<String, String>> found = new ArrayList<>();
        Matcher element = Pattern.compile("<" + name + "\\s([^<>]*?)/?>").matcher(text(xml));
        while (element.find()) {
            SequencedMap<String, String> attributes = new LinkedHashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(element.group(1));
            while (attribute.find()) {
                attributes.put(attribute.group(1), attribute.group(2));
            }
            found.add(attributes);
        }
        return found;
    }

    private static String text(byte[] xml) {
        String start = new String(xml, 0, Math.min(xml.length, 100), UTF_8);
        // the Chinese national encoding, which contains GB2312
        return new String(xml, start.contains("GB2312") ? Charset.forName("GB18030") : UTF_8);
    }
}

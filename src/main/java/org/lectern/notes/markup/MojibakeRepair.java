package org.lectern.notes.markup;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repair of UTF-8 that was decoded as windows-1252, such as an apostrophe shown as {@code â€™}.
 * It keeps the number of lines. Only sequences that are valid UTF-8 change, and sequences of two
 * characters only where they begin with one that is typical of Latin letters.
 */
public final class MojibakeRepair {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** The characters of bytes 80 to BF in windows-1252 and Latin-1. */
    private static final String TRAIL = "[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

    private static final Pattern DAMAGED =
            Pattern.compile(
                    "[ÂÃ]" + TRAIL + "|[à-ï]" + TRAIL + "{2}" + "|[ð-ô]" + TRAIL + "{3}" + "|[Ä-ß]"
                            + TRAIL + "[Ä-ß]" + TRAIL);

    private MojibakeRepair() {}

    /** Returns the text with damaged sequences decoded. */
    public static String repair(String text) {
        return DAMAGED.matcher(text).replaceAll(m -> Matcher.quoteReplacement(decode(m.group())));
    }

    private static String decode(String damaged) {
        byte[] bytes = new byte[damaged.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = toByte(damaged.charAt(i));
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.chars().anyMatch(Character::isISOControl) ? damaged : text.toString();
        } catch (CharacterCodingException e) {
            return damaged;
        }
    }

    private static byte toByte(char c) {
        return c <= 0xFF ? (byte) c : String.valueOf(c).getBytes(WINDOWS_1252)[0];
    }
}

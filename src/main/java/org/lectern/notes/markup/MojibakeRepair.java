package org.lectern.notes.markup;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repairs UTF-8 that was once read as windows-1252, as when an apostrophe shows as {@code â€™}. The
 * number of lines stays the same. Only runs that decode without error change, and lone pairs only
 * where they begin with the two letters that accented Latin becomes.
 */
public final class MojibakeRepair {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** What windows-1252 shows for the bytes 80 to BF, and what Latin-1 shows. */
    private static final String TRAIL = "[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

    private static final Pattern DAMAGED =
            Pattern.compile(
                    "[ÂÃ]" + TRAIL + "|[à-ï]" + TRAIL + "{2}" + "|[ð-ô]" + TRAIL + "{3}" + "|[Ä-ß]"
                            + TRAIL + "[Ä-ß]" + TRAIL);

    private MojibakeRepair() {}

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

package parley.place;

import java.util.HashMap;
import java.util.Map;

/// The two-digit state codes of the US census (FIPS 5-2) and the postal letters that GeoNames uses.
final class UnitedStates {
    private static final String CODES =
            """
            01 AL 02 AK 04 AZ 05 AR 06 CA 08 CO 09 CT 10 DE 11 DC 12 FL 13 GA 15 HI 16 ID 17 IL 18 IN 19 IA 20 KS \
            21 KY 22 LA 23 ME 24 MD 25 MA 26 MI 27 MN 28 MS 29 MO 30 MT 31 NE 32 NV 33 NH 34 NJ 35 NM 36 NY 37 NC \
            38 ND 39 OH 40 OK 41 OR 42 PA 44 RI 45 SC 46 SD 47 TN 48 TX 49 UT 50 VT 51 VA 53 WA 54 WV 55 WI 56 WY""";

    static final Map<String, String> STATES = states();

    private UnitedStates() {}

    private static Map<String, String> states() {
        var states = new HashMap<String, String>();
        String[] words = CODES.split(" ");
        for (int i = 0; i + 1 < words.length; i += 2) {
            states.put(words[i], words[i + 1]);
        }
        return Map.copyOf(states);
    }
}

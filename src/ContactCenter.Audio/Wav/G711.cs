namespace ContactCenter.Audio.Wav;

/// <summary>The two logarithmic codes of telephony, ITU-T G.711: a byte stands for one of 256 levels.</summary>
internal static class G711
{
    /// <summary>Of mu-law, North America and Japan; 14 bits as they are in 16.</summary>
    public static readonly float[] MuLaw = Table(MuLawLevel);

    /// <summary>Of A-law, everywhere else; 13 bits as they are in 16.</summary>
    public static readonly float[] ALaw = Table(ALawLevel);

    private static float[] Table(Func<int, int> levelOf) => [.. Enumerable.Range(0, 256).Select(code => levelOf(code) / 32_768f)];

    /// <summary>All bits are inverted: sign, three of the segment, four within it. 33 is added before the code is made.</summary>
    private static int MuLawLevel(int code)
    {
        var bits = ~code & 0xFF;
        var (segment, step) = (bits >> 4 & 7, bits & 15);
        var level = ((step << 3) + 0x84 << segment) - 0x84;
        return (bits & 0x80) != 0 ? -level : level;
    }

    /// <summary>Every other bit is inverted; the sign bit is set of what is positive, and the two lowest segments are equally wide.</summary>
    private static int ALawLevel(int code)
    {
        var bits = code ^ 0x55;
        var (segment, step) = (bits >> 4 & 7, bits & 15);
        var level = segment == 0 ? (step << 4) + 8 : (step << 4) + 0x108 << segment - 1;
        return (bits & 0x80) != 0 ? level : -level;
    }
}

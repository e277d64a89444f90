namespace ContactCenter.Transcriber.Whisper;

/// <summary>The languages of Whisper, as it names them.</summary>
internal static class WhisperLanguages
{
    private const string Codes =
        "en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no th ur hr bg lt la mi ml cy sk te fa lv bn sr az sl kn "
        + "et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn yo so af oc ka be tg sd gu am yi lo uz fo ht ps tk nn mt sa lb my bo tl mg as tt haw ln ha "
        + "ba jw su";

    private static readonly string[] All = Codes.Split(' ');

    /// <param name="header">What the model says of itself.</param>
    public static IReadOnlyList<string> Of(WhisperHeader header)
    {
        if (!header.IsMultilingual)
            return ["en"];
        return header.HasCantonese ? [.. All, "yue"] : All;
    }
}

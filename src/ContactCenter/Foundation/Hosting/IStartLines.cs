namespace ContactCenter.Foundation.Hosting;

/// <summary>What a feature tells the operator at start; the features' order is that of the lines.</summary>
internal interface IStartLines
{
    /// <param name="local">Where this machine reaches us.</param>
    IEnumerable<StartLine> Tell(Uri local);
}

/// <param name="Level">A warning is for what should not stay as it is.</param>
/// <param name="Text">Shown as it is, phone numbers included.</param>
internal sealed record StartLine(LogLevel Level, string Text)
{
    public static StartLine Warning(string text) => new(LogLevel.Warning, text);

    public static StartLine Information(string text) => new(LogLevel.Information, text);
}

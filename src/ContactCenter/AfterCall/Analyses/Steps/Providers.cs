namespace ContactCenter.AfterCall.Analyses.Steps;

/// <summary>Who makes the steps.</summary>
internal static class Providers
{
    /// <summary>What comes with the server.</summary>
    public const string Embedded = "Embedded";

    /// <summary>The same, with vectors of what was said, where a step can be made without them too.</summary>
    public const string EmbeddedVectors = "EmbeddedVectors";

    /// <summary>Amazon Comprehend.</summary>
    public const string Comprehend = "Comprehend";

    /// <summary>Shown as "by a language model"; nothing that it has made decides anything by itself.</summary>
    public const string LanguageModel = "languageModel";
}

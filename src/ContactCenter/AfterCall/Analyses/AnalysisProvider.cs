namespace ContactCenter.AfterCall.Analyses;

/// <summary>Who can make a step, by the words of the settings.</summary>
internal enum AnalysisProvider
{
    /// <summary>What comes with the server.</summary>
    Embedded,

    /// <summary>A language model.</summary>
    Llm,

    /// <summary>Amazon Comprehend.</summary>
    Comprehend,
}

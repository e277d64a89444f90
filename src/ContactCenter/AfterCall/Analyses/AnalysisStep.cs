using System.Text.Json;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>One step of what is found out about a call from what was said in it.</summary>
internal enum AnalysisStep
{
    Language,

    /// <summary>Vectors of what was said, for topics and search by meaning.</summary>
    Vectors,
    Sentiment,
    KeyPhrases,
    Entities,
    Syntax,
    Summary,
    Topic,

    /// <summary>Figures of the talk; the one step that needs no words.</summary>
    Talk,
}

/// <summary>What became of a step.</summary>
internal enum StepState
{
    /// <summary>It has a result.</summary>
    Done,

    /// <summary>The settings or the call say that it is not made.</summary>
    Off,

    /// <summary>It cannot be made of this call, for a reason that stands beside it.</summary>
    Impossible,

    /// <summary>It has failed and was given up; it can be tried again as work.</summary>
    Failed,
}

/// <summary>The names of steps and states, in camelCase, on disk and in the API.</summary>
internal static class StepWords
{
    public static string Of(AnalysisStep step) => JsonNamingPolicy.CamelCase.ConvertName(step.ToString());

    public static string Of(StepState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    /// <returns><c>null</c>: a step of another program.</returns>
    public static AnalysisStep? StepOf(string word) =>
        Enum.GetValues<AnalysisStep>().Cast<AnalysisStep?>().FirstOrDefault(step => Of(step!.Value) == word);

    public static StepState StateOf(string word) => Enum.GetValues<StepState>().Single(state => Of(state) == word);
}

using ContactCenter.AfterCall.Recordings;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>A step as it is made of calls: only where the settings and the call want it, and where what was heard is no nonsense.</summary>
/// <param name="step">Makes it.</param>
/// <param name="settings">Say whether it is made at all.</param>
internal sealed class WantedStep(IAnalysisStep step, AnalysisSettings settings) : IAnalysisStep
{
    public AnalysisStep Step => step.Step;

    public IReadOnlyList<string> Columns => step.Columns;

    public StepOutcome WhenOff(AnalysedCall call) => step.WhenOff(call);

    public async Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        if (!IsWanted(Step, call.Session, settings))
            return WhenOff(call);
        return call.IsLanguageUnsure && Step != AnalysisStep.Talk
            ? StepOutcome.Impossible("another language may have been spoken than was heard")
            : await step.RunAsync(call, cancellationToken);
    }

    /// <summary>Whether settings and call want the step; figures of the talk need no words and are always wanted by the call.</summary>
    public static bool IsWanted(AnalysisStep step, CallSession? call, AnalysisSettings settings) =>
        settings.IsOn(step) && (step == AnalysisStep.Talk || PostcallAttributes.Analyse(call, PartOf(step)));

    /// <summary>By which a call's attribute names the step; <c>null</c>: it names none for it, and only switches it off with all the others.</summary>
    private static string? PartOf(AnalysisStep step) => step switch
    {
        AnalysisStep.Sentiment => "snt",
        AnalysisStep.KeyPhrases => "kw",
        AnalysisStep.Language => "dl",
        AnalysisStep.Entities => "ne",
        AnalysisStep.Syntax => "syn",
        _ => null,
    };
}

namespace ContactCenter.Domain.Calls.Steps.Goodbye;

/// <summary>How a caller comes to the last words.</summary>
internal static class GoodbyeEntry
{
    /// <summary>The caller hears the last words by the answer at hand.</summary>
    public static Transition SayGoodbye(this CallContext context, Prompt words) => context.LeadTo(new HearingGoodbye(words)).AnswerStep();
}

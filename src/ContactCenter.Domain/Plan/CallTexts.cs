namespace ContactCenter.Domain.Plan;

/// <summary>What is said to callers wherever no menu or department has words of its own: section <c>Texts</c>.</summary>
public sealed record CallTexts(
    Prompt Goodbye,
    Prompt MessageThanks,
    Prompt TechnicalFault,
    Prompt CarryOn,
    Prompt NotAChoice,
    Prompt Busy,
    Prompt AgentDeclined,
    Prompt CallerGone,
    Prompt UnknownCaller,
    Prompt OneMoment);

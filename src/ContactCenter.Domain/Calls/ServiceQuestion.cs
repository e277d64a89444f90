using ContactCenter.Domain.Calls.Steps.Question;

namespace ContactCenter.Domain.Calls;

/// <summary>What a service is asked: a function of the call, so that it is the same when it is asked again after a restart.</summary>
/// <param name="RequestId">The same whenever the same is asked.</param>
/// <param name="Target">Where in the plan stands who asks.</param>
/// <param name="Attributes">What is known of the caller.</param>
public sealed record ServiceQuestion(
    string Service,
    string Path,
    string RequestId,
    string CallId,
    string Target,
    string Number,
    string Caller,
    string Language,
    ImmutableSortedDictionary<string, string> Attributes,
    QuestionInput? Input,
    DateTimeOffset Until)
{
    /// <returns>The question of the step that the call is in; <c>null</c>: it asks nothing, or the settings do not any more.</returns>
    public static ServiceQuestion? Of(CallPlan plan, CallSession call) => call.Placement.State is Asking at && plan.Ivr.Question(at.Target) is { } question
        ? new(
            question.Service,
            question.Path,
            call.RequestIdOf(call.Placement.Step),
            call.CallerLeg.Value,
            at.Target,
            call.Caller.Dialled,
            call.Caller.Address,
            call.Caller.Voice.Language,
            call.Attached.Attributes.Values,
            at.Input,
            at.Until)
        : null;
}

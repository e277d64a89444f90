using System.Globalization;

namespace ContactCenter.Load.Audit;

/// <summary>A mark that was taken is kept, once and as it was given; none is made up.</summary>
public static class MarkRules
{
    public static IEnumerable<Fault> Check(Evidence evidence) =>
        evidence.Cases.SelectMany(call => Check(call).Select(fault => new Fault(fault, call.Caller.Id)))
            .Concat(evidence.Books.Surveys.Where(survey => !evidence.Books.Calls.ContainsKey(survey.CallId)).Select(survey => new Fault("There is a "
                + "survey of a call that is not in the books.", survey.CallId)));

    private static IEnumerable<string> Check(CallCase call)
    {
        if (call.Surveys.Count > 1)
            yield return $"The books have {call.Surveys.Count} surveys of this call.";
        var survey = call.Surveys.Count > 0 ? call.Surveys[0] : null;
        if (call.ConfirmedMark is { } mark)
        {
            if (survey is null)
                yield return $"The mark {mark} was taken, and there is no survey.";
            else if (Text(survey.Score) != mark)
                yield return $"The mark {mark} was taken, and the survey has {Text(survey.Score) ?? "none"}.";
        }

        if (survey is null)
            yield break;
        if (survey.Score is not null && !call.Webhooks.Any(webhook => webhook.Route == "survey" && webhook.Digits == Text(survey.Score)))
            yield return $"The survey has the mark {Text(survey.Score)}, which the caller did not press.";
        if (!call.Agents.Any(agent => agent.AnsweredAt is not null && agent.EndedAt is not null))
            yield return "There is a survey although no agent had talked and left.";
        else if (!call.Agents.Any(agent => agent.AnsweredAt is not null && agent.To == survey.Agent))
            yield return $"The survey is about agent {survey.Agent}, who did not talk with the caller.";
        if (survey.Caller != call.Caller.From)
            yield return $"The survey is of caller {survey.Caller}, and {call.Caller.From} had called.";
    }

    private static string? Text(int? score) => score?.ToString(CultureInfo.InvariantCulture);
}

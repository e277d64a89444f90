namespace ContactCenter.Domain.Calls.Steps.Survey;

/// <summary>From the moment the agent has left to the last words.</summary>
public static class SurveyFlow
{
    /// <summary>The caller is transferred to the first question; without a survey, to a goodbye.</summary>
    public static Transition Begin(CallPlan plan, CallSession call, AgentLeg agent)
    {
        var asks = plan.Department(agent.Department).Survey && !plan.Survey.Questions.IsEmpty;
        var left = asks
            ? Prepare(plan, call with { Survey = new(agent.Department, agent.Endpoint.Label, AskedAt: null, []) }, 0, agent.EndedAt ?? agent.HeardAt)
                .Leave(new CallState.InSurvey(0, Tries: 0))
            : call.Leave(new CallState.Leaving(plan.Texts.Goodbye));
        return new Transition(left).Then(new CallEffect.TransferCaller(left.Step));
    }

    /// <summary>
    /// The question that the caller is at; <c>null</c>: settings that changed since have none there, or one to be spoken where
    /// no message was asked for.
    /// </summary>
    public static SurveyQuestion? Question(CallPlan plan, CallSession call, CallState.InSurvey at) =>
        at.Question >= plan.Survey.Questions.Length ? null
        : plan.Survey.Questions[at.Question] is SurveyQuestion.Message && call.Messages is not [.., { IsAnswer: true }] ? null
        : plan.Survey.Questions[at.Question];

    public static Transition OnInput(CallPlan plan, CallSession call, CallState.InSurvey at, CallEvent.CallerInput input, DateTimeOffset now)
    {
        if (Question(plan, call, at) is not SurveyQuestion.Scale scale)
            return OnContinued(plan, call, at, now);
        var mark = SurveyMarks.Read(scale, input, plan.Survey.MinConfidence);
        if (mark is null && !SurveyMarks.IsSilence(input) && at.Tries + 1 < plan.Survey.Tries)
        {
            var again = call.Enter(at with { Tries = at.Tries + 1 }, now);
            return new Transition(again).Say(CallScript.For(plan, again, before: plan.Survey.WrongAnswer));
        }

        return Next(plan, Keep(call, new(scale.Prompt.Text, mark, Message: null, now)), at, now);
    }

    /// <summary>The message of a question has been spoken.</summary>
    public static Transition OnContinued(CallPlan plan, CallSession call, CallState.InSurvey at, DateTimeOffset now) =>
        Question(plan, call, at) switch
        {
            SurveyQuestion.Message message => Next(plan, Keep(call, new(message.Prompt.Text, Score: null, call.Messages[^1].Number, now)), at, now),
            SurveyQuestion.Scale => new Transition(call).Say(CallScript.For(plan, call)),
            _ => Thank(plan, call, now),
        };

    /// <summary>A caller who hung up while speaking has answered, too.</summary>
    public static CallSession KeepUnfinished(CallSession call, DateTimeOffset now) => call.Survey is not { } survey
        ? call
        : call.Messages
            .Where(message => message is { IsAnswer: true, Url: not null } && survey.Answers.All(answer => answer.Message != message.Number))
            .Aggregate(call, (kept, message) => Keep(kept, new(message.About, Score: null, message.Number, now)));

    /// <summary>A caller who pressed a key and hung up has answered, too, whichever of the two is told first.</summary>
    public static CallSession KeepLate(CallPlan plan, CallSession call, CallState.Ended ended, CallEvent.CallerInput input, DateTimeOffset now)
    {
        var asked = call with { Survey = call.Survey ?? (ended.Unproven is { } unproven ? unproven with { AskedAt = now } : null) };
        return asked.Survey is not null && ended.Unanswered is { } at && Question(plan, call, at) is SurveyQuestion.Scale scale
            && SurveyMarks.Read(scale, input, plan.Survey.MinConfidence) is { } mark
            ? Keep(asked with { State = new CallState.Ended() }, new(scale.Prompt.Text, mark, Message: null, now))
            : call;
    }

    private static CallSession Keep(CallSession call, SurveyAnswer answer) => (call with
    {
        Survey = call.Survey! with { Answers = call.Survey.Answers.Add(answer) },
    }).Note(answer.At, $"survey: {answer.Score?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no mark"}");

    private static Transition Next(CallPlan plan, CallSession call, CallState.InSurvey at, DateTimeOffset now)
    {
        var question = at.Question + 1;
        if (question >= plan.Survey.Questions.Length)
            return Thank(plan, call, now);
        var next = Prepare(plan, call, question, now).Enter(new CallState.InSurvey(question, Tries: 0), now);
        return new Transition(next).Say(CallScript.For(plan, next));
    }

    private static Transition Thank(CallPlan plan, CallSession call, DateTimeOffset now)
    {
        var thanked = call.Enter(new CallState.Leaving(plan.Survey.Thanks), now);
        return new Transition(thanked).Say(CallScript.For(plan, thanked));
    }

    private static CallSession Prepare(CallPlan plan, CallSession call, int question, DateTimeOffset now) =>
        plan.Survey.Questions[question] is SurveyQuestion.Message message
            ? call with { Messages = call.Messages.Add(new(call.Messages.Length + 1, message.Prompt.Text, now) { IsAnswer = true }) }
            : call;
}

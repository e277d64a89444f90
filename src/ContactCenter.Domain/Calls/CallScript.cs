using ContactCenter.Domain.Calls.Steps.Survey;
namespace ContactCenter.Domain.Calls;

/// <summary>What the caller's leg has to do in each state: a function of the session alone, so that it can be said again.</summary>
public static class CallScript
{
    private static readonly TimeSpan LongestMessage = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan ChoiceTimeout = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan EndOfMessageSilence = TimeSpan.FromSeconds(5);

    /// <param name="before">Said first, for example that a choice does not exist.</param>
    public static Ncco For(CallPlan plan, CallSession call, Prompt? before = null)
    {
        var ncco = Ncco.Start();
        if (before is not null)
            ncco.Add(before.Action(call.Voice, bargeIn: TakesInput(plan, call), call.BaseUrl));
        return Write(plan, call, ncco).Build();
    }

    /// <summary>Words alone; the platform then ends the call.</summary>
    public static Ncco Say(Prompt words, VoiceStyle voice, Uri baseUrl) => Ncco.Start().Add(words.Action(voice, bargeIn: false, baseUrl));

    private static NccoBuilder Write(CallPlan plan, CallSession call, NccoBuilder ncco) => call.State switch
    {
        CallState.InMenu menu => Menu(plan, call, menu, ncco),
        CallState.Waiting waiting => Room(plan, call, waiting.Department,
            ncco.Add(plan.Department(waiting.Department).Connecting.Action(call.Voice, bargeIn: false, call.BaseUrl))),
        CallState.InConversation talk => Room(plan, call, talk.Department, ncco),
        CallState.Choosing choosing => Apology(call, plan.Department(choosing.Department), ncco),
        CallState.LeavingMessage leaving => Message(plan, call, leaving, ncco),
        CallState.InSurvey survey => Question(plan, call, SurveyFlow.Question(plan, call, survey), ncco),
        CallState.Leaving leaving => ncco.Add(leaving.Words.Action(call.Voice, bargeIn: false, call.BaseUrl)),
        _ => ncco.Add(plan.Texts.Goodbye.Action(call.Voice, bargeIn: false, call.BaseUrl)),
    };

    private static bool TakesInput(CallPlan plan, CallSession call) =>
        call.State is CallState.InMenu or CallState.Choosing
        || (call.State is CallState.InSurvey survey && SurveyFlow.Question(plan, call, survey) is SurveyQuestion.Scale);

    private static NccoBuilder Menu(CallPlan plan, CallSession call, CallState.InMenu at, NccoBuilder ncco)
    {
        var menu = plan.Ivr.Menu(at.Menu, call.Number);
        var prompt = at.NoInputs + at.NoMatches > 0 && menu.RetryPrompt is { } retry ? retry
            : menu.KnownCallerPrompt is { } greeting && plan.Ivr.NameOf(call.Caller) is { } name
            ? greeting.With("name", name)
            : menu.Prompt;
        return ncco
            .Add(prompt.Action(menu.Voice, bargeIn: true, call.BaseUrl))
            .Input(
                keys: new DtmfInput { MaxDigits = menu.MaxDigits, TimeOut = menu.KeyTimeout },
                speech: menu.Words.IsEmpty ? null : new SpeechInput
                {
                    Context = [.. menu.Words],
                    Language = menu.Voice.Language,
                    StartTimeout = menu.SpeechStartTimeout,
                },
                to: CallUrls.Input(call));
    }

    private static NccoBuilder Apology(CallSession call, DepartmentModel department, NccoBuilder ncco) => ncco
        .Add(department.Apology.Action(call.Voice, bargeIn: true, call.BaseUrl))
        .Input(
            keys: new DtmfInput { MaxDigits = 1, TimeOut = ChoiceTimeout },
            speech: new SpeechInput
            {
                Context = [.. department.ApologyChoices.SelectMany(choice => choice.Words)],
                Language = call.Voice.Language,
                StartTimeout = ChoiceTimeout,
            },
            to: CallUrls.Input(call));

    private static NccoBuilder Room(CallPlan plan, CallSession call, string department, NccoBuilder ncco) => ncco.Conversation(
        call.Room,
        startOnEnter: false,
        musicOnHold: Prompt.AudioAddress(plan.Department(department).HoldMusic, call.BaseUrl));

    private static NccoBuilder Message(CallPlan plan, CallSession call, CallState.LeavingMessage leaving, NccoBuilder ncco)
    {
        var department = plan.Department(leaving.Department);
        if (leaving.Closed)
            ncco.Add(department.ClosedMessage.Action(call.Voice, bargeIn: false, call.BaseUrl));
        return Record(call, department.LeaveMessage, LongestMessage, ncco)
            .Add(plan.Texts.MessageThanks.Action(call.Voice, bargeIn: false, call.BaseUrl));
    }

    private static NccoBuilder Question(CallPlan plan, CallSession call, SurveyQuestion? question, NccoBuilder ncco) => question switch
    {
        SurveyQuestion.Scale scale => ncco
            .Add(scale.Prompt.Action(call.Voice, bargeIn: true, call.BaseUrl))
            .Input(
                keys: scale.Max > 9
                    ? new DtmfInput { MaxDigits = 2, SubmitOnHash = true, TimeOut = plan.Survey.KeyTimeout }
                    : new DtmfInput { MaxDigits = 1, TimeOut = plan.Survey.KeyTimeout },
                speech: new SpeechInput
                {
                    Context = [.. SurveyMarks.Hints(scale, call.Voice.Language)],
                    Language = call.Voice.Language,
                    StartTimeout = plan.Survey.SpeechStartTimeout,
                },
                to: CallUrls.Survey(call)),
        SurveyQuestion.Message message => Record(call, message.Prompt, message.LongestMessage, ncco)
            .Notify(new() { ["step"] = call.Step }, CallUrls.Notify(call)),
        _ => ncco.Add(plan.Survey.Thanks.Action(call.Voice, bargeIn: false, call.BaseUrl)),
    };

    private static NccoBuilder Record(CallSession call, Prompt prompt, TimeSpan longest, NccoBuilder ncco) => ncco
        .Add(prompt.Action(call.Voice, bargeIn: false, call.BaseUrl))
        .Add(new RecordAction
        {
            Format = RecordFormat.Wav,
            BeepStart = true,
            EndOnKey = '#',
            EndOnSilence = EndOfMessageSilence,
            TimeOut = longest,
            EventUrl = CallUrls.Recording(call, call.Messages[^1]),
        });
}

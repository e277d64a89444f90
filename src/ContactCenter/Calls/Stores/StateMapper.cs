using System.Collections.Immutable;
using ContactCenter.Domain.Calls.Steps.Announcement;
using ContactCenter.Domain.Calls.Steps.Collect;
using ContactCenter.Domain.Calls.Steps.Connect;
using ContactCenter.Domain.Calls.Steps.Conversation;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.NoAnswer;
using ContactCenter.Domain.Calls.Steps.Question;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Domain.Calls.Steps.RemoteNcco;
using ContactCenter.Domain.Calls.Steps.Sensitive;
using ContactCenter.Domain.Calls.Steps.Survey;
using ContactCenter.Domain.Calls.Steps.Voicemail;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Stores;

/// <summary>Between where the caller is and its stored form.</summary>
internal static class StateMapper
{
    public static StoredState Store(CallState state) => state switch
    {
        InMenu menu => At(menu, "inMenu") with { NoInputs = menu.NoInputs, NoMatches = menu.NoMatches },
        Collecting collecting => At(collecting.From, "collecting") with { Target = collecting.Target, Tries = collecting.Tries },
        Asking asking => At(asking.From, "asking") with
        {
            Target = asking.Target,
            InputName = asking.Input?.Name,
            InputValue = asking.Input?.Value,
            Until = asking.Until.UtcTicks,
            Round = asking.Round,
            IsAnswered = asking.Outcome == QuestionOutcome.Answered,
            HasFailed = asking.Outcome == QuestionOutcome.Failed,
            Ncco = asking.Ncco,
        },
        HearingRemoteNcco hearing => At(hearing.From, "remoteNcco") with { Target = hearing.Target, Ncco = hearing.Json },
        Announcing announcing => new() { Kind = "announcing", Department = announcing.Department, Tries = announcing.Tries },
        Waiting waiting => new()
        {
            Kind = "waiting",
            Department = waiting.Department,
            Endpoint = waiting.Endpoint,
            Leg = waiting.Leg.Value,
            IsTooLong = waiting.IsTooLong,
        },
        InConversation talking => new() { Kind = "inConversation", Department = talking.Department, Leg = talking.Leg.Value },
        EnteringDigits entering => new()
        {
            Kind = "enteringDigits",
            Target = entering.Name,
            FirstStep = entering.FirstStep,
            Department = entering.Department,
            Leg = entering.Leg.Value,
            Tries = entering.Tries,
        },
        SubmittingDigits submitting => new()
        {
            Kind = "submittingDigits",
            Target = submitting.Name,
            FirstStep = submitting.FirstStep,
            Department = submitting.Department,
            Leg = submitting.Leg.Value,
            Until = submitting.Until.UtcTicks,
            Round = submitting.Round,
            IsAnswered = submitting.IsDecided,
        },
        Connecting connecting => new()
        {
            Kind = "connecting",
            Department = connecting.Department,
            Endpoint = connecting.Endpoint,
            Leg = connecting.Leg.Value,
            FirstStep = connecting.FirstStep,
            IsTooLong = connecting.IsTooLong,
        },
        Connected connected => new()
        {
            Kind = "connected",
            Department = connected.Department,
            Endpoint = connected.Endpoint,
            Leg = connected.Leg.Value,
            FirstStep = connected.FirstStep,
            IsTooLong = connected.IsTooLong,
            IsLeft = connected.IsLeft,
        },
        ChoosingAfterNoAnswer choosing => new() { Kind = "choosing", Department = choosing.Department, Tries = choosing.Tries },
        LeavingMessage message => new() { Kind = "leavingMessage", Department = message.Department, IsClosed = message.Closed },
        InSurvey survey => new() { Kind = "inSurvey", Question = survey.Question, Tries = survey.Tries },
        HearingGoodbye leaving => new() { Kind = "leaving", Words = Store(leaving.Words) },
        Ended ended => new()
        {
            Kind = "ended",
            Unanswered = ended.OpenQuestion is { } question ? Store(question) : null,
            Unproven = ended.UnreachedSurvey is { } survey ? CallMapper.Store(survey) : null,
        },
        _ => throw new InvalidOperationException($"{state.GetType().Name} has no stored form."),
    };

    public static CallState Read(StoredState stored) => stored.Kind switch
    {
        "inMenu" => MenuOf(stored),
        "remoteNcco" => new HearingRemoteNcco(stored.Target!, MenuOf(stored), stored.Ncco!),
        "asking" => AskingOf(stored),
        "collecting" => new Collecting(stored.Target!, MenuOf(stored), stored.Tries),
        "announcing" => new Announcing(stored.Department!, stored.Tries),
        "waiting" => new Waiting(stored.Department!, stored.Endpoint, new(stored.Leg)) { IsTooLong = stored.IsTooLong },
        "inConversation" => new InConversation(stored.Department!, new(stored.Leg)),
        "enteringDigits" => new EnteringDigits(stored.Target!, stored.FirstStep, stored.Department!, new(stored.Leg), stored.Tries),
        "submittingDigits" => new SubmittingDigits(stored.Target!, stored.FirstStep, stored.Department!, new(stored.Leg), CallMapper.At(stored.Until))
        {
            Round = stored.Round,
            IsDecided = stored.IsAnswered,
        },
        "connecting" => new Connecting(stored.Department!, stored.Endpoint, new(stored.Leg), stored.FirstStep) { IsTooLong = stored.IsTooLong },
        "connected" => new Connected(stored.Department!, stored.Endpoint, new(stored.Leg), stored.FirstStep)
        {
            IsTooLong = stored.IsTooLong,
            IsLeft = stored.IsLeft,
        },
        "choosing" => new ChoosingAfterNoAnswer(stored.Department!, stored.Tries),
        "leavingMessage" => new LeavingMessage(stored.Department!, stored.IsClosed),
        "inSurvey" => new InSurvey(stored.Question, stored.Tries),
        "leaving" => new HearingGoodbye(Read(stored.Words!)),
        "ended" => new Ended
        {
            OpenQuestion = stored.Unanswered is { } question ? Read(question) as InSurvey : null,
            UnreachedSurvey = stored.Unproven is { } survey ? CallMapper.Read(survey) : null,
        },
        _ => throw new StorageException(
            $"A call is in the state '{stored.Kind}', which this program does not know. Start the program that wrote it, or restore a backup."),
    };

    /// <summary>A step in a menu, or one that goes back there.</summary>
    private static StoredState At(InMenu menu, string kind) =>
        new() { Kind = kind, Menu = menu.Menu, Behind = menu.Behind.IsEmpty ? null : [.. menu.Behind] };

    private static Asking AskingOf(StoredState stored) => new(
        stored.Target!,
        MenuOf(stored),
        stored.InputName is { } name ? new(name, stored.InputValue ?? "") : null,
        CallMapper.At(stored.Until))
    {
        Round = stored.Round,
        Ncco = stored.Ncco,
        Outcome = (stored.IsAnswered, stored.HasFailed) switch
        {
            (true, _) => QuestionOutcome.Answered,
            (_, true) => QuestionOutcome.Failed,
            _ => QuestionOutcome.Open,
        },
    };

    /// <remarks>The stack's top is the first that was stored.</remarks>
    private static InMenu MenuOf(StoredState stored) =>
        new(stored.Menu!, ImmutableStack.CreateRange((stored.Behind ?? []).Reverse()), stored.NoInputs, stored.NoMatches);

    private static StoredPrompt Store(Prompt prompt) => new()
    {
        Text = prompt.Text,
        Translations = prompt.Translations.IsEmpty ? null : prompt.Translations.ToDictionary(StringComparer.Ordinal),
    };

    private static Prompt Read(StoredPrompt stored) => stored.Translations is { } translations
        ? Prompt.Of(stored.Text, translations.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase))
        : Prompt.Of(stored.Text);
}

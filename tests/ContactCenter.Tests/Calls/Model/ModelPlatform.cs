using System.Globalization;
using System.Text.Json.Nodes;
using ContactCenter.Calls.Sensitive;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>Legs, rooms and people: what happens on the platform whatever becomes of the webhooks.</summary>
internal sealed partial class ModelPlatform(TestClock clock, Agenda agenda, Scenario scenario, ModelPost post)
{
    private const int TalkTime = 3_000;
    private const int BeforeAskingAgain = 1_000;
    private static readonly Uri Events = new("https://contact.test/webhooks/event");

    private readonly List<ModelLeg> _legs = [];
    private int _pickups;
    private int _conversations;

    public IReadOnlyList<ModelLeg> Legs => _legs;

    public List<string> Faults { get; } = [];

    public ModelLeg? Find(LegId id) => _legs.Find(leg => leg.Id == id);

    public void Arrange()
    {
        foreach (var (caller, number) in scenario.Callers.Select((caller, number) => (caller, number)))
            agenda.In(caller.StartsAt, () => ArriveAsync(caller, number));
    }

    /// <summary>A leg to an agent; its first events are on their way.</summary>
    /// <param name="caller">Whose <c>connect</c> action dials; <c>null</c>: a request.</param>
    public ModelLeg Ring(string from, string to, Uri eventUrl, Ncco onAnswer, int ringTime, ModelLeg? caller = null)
    {
        var call = new LegId(System.Web.HttpUtility.ParseQueryString(eventUrl.Query)["call"]!);
        var leg = new ModelLeg
        {
            Id = new($"agent-{_legs.Count}"),
            Call = call,
            EventUrl = eventUrl,
            From = from,
            To = to,
            Conversation = caller?.Conversation ?? NewConversation(),
            CreatedAt = clock.GetUtcNow(),
            IsConnect = caller is not null,
        };
        _legs.Add(leg);
        caller?.Dialled = leg;
        Status(leg, "started");
        var pickup = scenario.Pickups[_pickups++ % scenario.Pickups.Length];
        Soon(leg, 200, () => Status(leg, "ringing"));
        switch (pickup.Kind)
        {
            case PickupKind.Answers when pickup.After < ringTime:
                Soon(leg, 200 + pickup.After, () => Answer(leg, onAnswer, pickup.Talk));
                break;
            case PickupKind.Busy:
                Soon(leg, 200 + pickup.After, () => End(leg, "busy"));
                break;
            case PickupKind.Declines:
                Soon(leg, 200 + pickup.After, () => End(leg, "rejected"));
                break;
            case PickupKind.Fails:
                Soon(leg, 200 + pickup.After, () => End(leg, "failed"));
                break;
            default:
                Soon(leg, ringTime, () => End(leg, "timeout"));
                break;
        }

        return leg;
    }

    /// <summary>The leg leaves what it is in and runs something else.</summary>
    public void Transfer(ModelLeg leg, Ncco ncco)
    {
        LeaveDialled(leg, isTransfer: true);
        Move(leg, NewConversation(), room: null);
        Run(leg, ncco);
    }

    public void End(ModelLeg leg, string status, bool byItself = false)
    {
        if (leg.IsOver)
            return;
        leg.Run++;
        leg.EndedAt = clock.GetUtcNow();
        leg.LeftByItself = byItself;
        leg.Room = null;
        var isAsked = leg is { IsConnect: true, AnsweredAt: null }
            && status is not "cancelled" and not "completed"
            && _legs.Exists(caller => caller.Dialled == leg && !caller.IsOver);
        if (!isAsked)
            Status(leg, status);
        if (status is not "completed" and not "rejected")
            Status(leg, "completed");
        leg.Status = status;
        foreach (var url in leg.Recordings)
            post.Tell(url, new() { ["recording_url"] = "https://api.nexmo.com/v1/files/2", ["conversation_uuid"] = leg.Conversation, ["size"] = 2_000 });
        Ended(leg, status);
        LeaveDialled(leg, isTransfer: false);
    }

    private async Task ArriveAsync(CallerPlan caller, int number)
    {
        var leg = new ModelLeg
        {
            Id = new($"caller-{number}"),
            Call = new($"caller-{number}"),
            EventUrl = Events,
            From = $"44770090000{number}",
            To = "442079460000",
            Conversation = NewConversation(),
            CreatedAt = clock.GetUtcNow(),
            Caller = caller,
        };
        _legs.Add(leg);
        Status(leg, "started");
        if (caller.HangsUpAt is { } at)
            agenda.In(at, () => End(leg, "completed", byItself: true));
        await AnswerAsync(leg, isAgain: false);
    }

    /// <summary>Asks what to do with a caller; when nobody answers, once more, and then the call is over.</summary>
    private async Task AnswerAsync(ModelLeg leg, bool isAgain)
    {
        var answer = await post.AskAsync(
            new("https://contact.test/webhooks/answer"),
            new() { ["uuid"] = leg.Id.Value, ["conversation_uuid"] = leg.Conversation, ["from"] = leg.From, ["to"] = leg.To });
        if (answer is { IsLost: true } && !isAgain)
        {
            Soon(leg, BeforeAskingAgain, () => AnswerAsync(leg, isAgain: true));
            return;
        }

        if (answer.IsLost)
        {
            End(leg, "failed", byItself: true);
            return;
        }

        leg.AnsweredAt = clock.GetUtcNow();
        Status(leg, "answered");
        Run(leg, Ncco.Parse(answer.Ncco));
    }

    private void Answer(ModelLeg leg, Ncco onAnswer, int talk)
    {
        leg.AnsweredAt = clock.GetUtcNow();
        Status(leg, "answered");
        if (!leg.IsConnect)
            Run(leg, onAnswer);
        _legs.Find(caller => caller.Dialled == leg)?.HasMet = true;
        agenda.In(talk, () => End(leg, "completed", byItself: true));
    }

    /// <param name="isInSurvey">What the survey goes on with is no new survey.</param>
    private void Run(ModelLeg leg, Ncco ncco, bool isInSurvey = false)
    {
        if (!isInSurvey && ncco.OfType<InputAction>().Any(input => IsSurvey(input.EventUrl!)))
            leg.SurveysAt.Add(clock.GetUtcNow());
        leg.Run++;
        Next(leg, ncco, 0);
    }

    private static bool IsSurvey(Uri url) => url.AbsolutePath.EndsWith("/survey", StringComparison.Ordinal);

    private void Next(ModelLeg leg, Ncco ncco, int at)
    {
        if (at == ncco.Count)
        {
            End(leg, "completed");
            return;
        }

        switch (ncco[at])
        {
            case ConversationAction room:
                if (room.Record == true)
                    leg.StartRecording(room.EventUrl!);
                Soon(leg, 50, () => Join(leg, room.ConversationName));
                break;
            case InputAction { EventUrl: { } url } when SensitiveInput.IsMarked(url.Query, []):
                var digits = leg.Caller!.Keys.FirstOrDefault();
                Soon(leg, digits is null ? 6_000 : 1_500, () => InputAsync(leg, url, digits));
                break;
            case InputAction input:
                var key = leg.Questions++ == 0 ? leg.Caller!.IsAskedFor ? "5" : "1" : leg.Caller!.Keys.ElementAtOrDefault(leg.Questions - 2);
                Soon(leg, key is null ? 6_000 : 1_500, () => InputAsync(leg, input.EventUrl!, key));
                break;
            case ConnectAction connect:
                Connect(leg, connect, () => Next(leg, ncco, at + 1));
                break;
            case NotifyAction notify:
                Soon(leg, 20, () => NotifyAsync(leg, notify));
                break;
            case RecordAction { TimeOut: null } record:
                leg.StartRecording(record.EventUrl!);
                Next(leg, ncco, at + 1);
                break;
            case RecordAction record:
                Soon(leg, 8_000, () => Record(leg, record.EventUrl!, () => Next(leg, ncco, at + 1)));
                break;
            default:
                Soon(leg, TalkTime, () =>
                {
                    leg.Hear((ncco[at] as TalkAction)?.Text);
                    Next(leg, ncco, at + 1);
                });
                break;
        }
    }

    private Task InputAsync(ModelLeg leg, Uri url, string? key) => InputAsync(leg, url, new JsonObject
    {
        ["uuid"] = leg.Id.Value,
        ["conversation_uuid"] = leg.Conversation,
        ["dtmf"] = new JsonObject { ["digits"] = key ?? "", ["timed_out"] = key is null },
        ["timestamp"] = ModelPost.Time(clock.GetUtcNow()),
    });

    /// <summary>Tells what was pressed; when nobody answers, once more, and then the leg goes on: an input is always the last action.</summary>
    private async Task InputAsync(ModelLeg leg, Uri url, JsonObject body, bool isAgain = false)
    {
        var run = leg.Run;
        var answer = await post.AskAsync(url, body);
        if (run != leg.Run)
            return;
        if (answer.IsLost && !isAgain)
            Soon(leg, BeforeAskingAgain, () => InputAsync(leg, url, body, isAgain: true));
        else if (answer.IsLost)
            End(leg, "completed", byItself: true);
        else
            Take(leg, url, body, answer);
    }

    /// <summary>Who declines at an announcement, and is not told once more, has been understood.</summary>
    private void Take(ModelLeg leg, Uri url, JsonObject body, ModelAnswer answer)
    {
        var ncco = answer.Ncco is null ? Ncco.Empty : Ncco.Parse(answer.Ncco);
        var isDeclined = RecordingRule.IsDeclined(leg, body["dtmf"]!["digits"]!.GetValue<string>(), ncco);
        leg.HasDeclined |= isDeclined;
        Run(leg, ncco, isInSurvey: IsSurvey(url));
    }

    /// <summary>Tells that the leg has come so far; when nobody answers, once more, and then the leg is over: a notify is always the last action.</summary>
    private async Task NotifyAsync(ModelLeg leg, NotifyAction notify, bool isAgain = false)
    {
        var run = leg.Run;
        var answer = await post.AskAsync(notify.EventUrl, new()
        {
            ["payload"] = JsonNode.Parse(notify.Payload.ToString()),
            ["conversation_uuid"] = leg.Conversation,
            ["timestamp"] = ModelPost.Time(clock.GetUtcNow()),
        });
        if (run != leg.Run)
            return;
        if (answer.IsLost && !isAgain)
            Soon(leg, BeforeAskingAgain, () => NotifyAsync(leg, notify, isAgain: true));
        else if (answer.IsLost || answer.Ncco is null)
            End(leg, "completed", byItself: true);
        else
            Run(leg, Ncco.Parse(answer.Ncco));
    }

    private void Record(ModelLeg leg, Uri url, Action next)
    {
        post.Tell(url, new() { ["recording_url"] = "https://api.nexmo.com/v1/files/1", ["conversation_uuid"] = leg.Conversation, ["size"] = 1_000 });
        next();
    }

    private void Join(ModelLeg leg, string name)
    {
        Move(leg, "CON-" + name, name);
        foreach (var other in _legs.Where(other => other.Room == name && other.Call != leg.Call))
            Faults.Add($"{leg} met {other} of another call");
        Faults.AddRange(_legs.Where(other => other.Room == name && other.Call == leg.Call).SelectMany(RecordingRule.FaultsOfMeeting(leg)));
    }

    private void Move(ModelLeg leg, string conversation, string? room)
    {
        var from = leg.Conversation;
        leg.Conversation = conversation;
        leg.Room = room;
        post.Tell(
            leg.EventUrl, new() { ["type"] = "transfer", ["uuid"] = leg.Id.Value, ["conversation_uuid_from"] = from, ["conversation_uuid_to"] = conversation });
    }

    private void Status(ModelLeg leg, string status)
    {
        leg.Status = status;
        post.Tell(leg.EventUrl, BodyOf(leg, status));
    }

    private static JsonObject BodyOf(ModelLeg leg, string status)
    {
        var body = new JsonObject
        {
            ["uuid"] = leg.Id.Value,
            ["conversation_uuid"] = leg.Conversation,
            ["status"] = status,
            ["from"] = leg.From,
            ["to"] = leg.To,
            ["direction"] = leg.IsCaller ? "inbound" : "outbound",
        };
        if (status == "completed")
        {
            body["duration"] = ((int)((leg.EndedAt - leg.AnsweredAt)?.TotalSeconds ?? 0)).ToString(CultureInfo.InvariantCulture);
            body["start_time"] = leg.AnsweredAt is { } answered ? ModelPost.Time(answered) : null;
        }

        return body;
    }

    private void Soon(ModelLeg leg, int milliseconds, Action action) => Soon(leg, milliseconds, () =>
    {
        action();
        return Task.CompletedTask;
    });

    private void Soon(ModelLeg leg, int milliseconds, Func<Task> action)
    {
        var run = leg.Run;
        agenda.In(milliseconds, () => leg.IsOver || leg.Run != run ? Task.CompletedTask : action());
    }

    private string NewConversation() => $"CON-{++_conversations}";
}

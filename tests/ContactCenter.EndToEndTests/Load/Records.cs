using ContactCenter.Load.Audit;
using ContactCenter.Load.People;
using ContactCenter.Load.World;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.EndToEndTests.Load;

/// <summary>
/// Both sides' records of one good call, in seconds from its beginning: greeted at 0, in the room from 2, with an agent from
/// 4 to 6, led to the survey at 6.1, the mark 4 taken at 7, over at 8. Tests change what they are about.
/// </summary>
public sealed record Records
{
    public const string CallerLeg = "c0";
    public const string AgentLeg = "a1";
    public const string CallerNumber = "447700900001";
    public const string AgentNumber = "447700900101";

    private const string Survey = """[{"action":"input","eventUrl":["http://127.0.0.1/webhooks/survey?step=3"]}]""";
    private const string Menu = """[{"action":"input","eventUrl":["http://127.0.0.1/webhooks/input?step=1"]}]""";

    private static readonly DateTimeOffset Zero = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<LegHistory> Legs { get; init; } = [Caller(), Agent(AgentLeg, 4, 6)];

    public IReadOnlyList<WebhookAttempt> Webhooks { get; init; } = [Answer(0, Menu), Mark(7, "4")];

    public IReadOnlyList<BookedCall> Calls { get; init; } = [Call("ended", AgentLeg)];

    public IReadOnlyList<BookedSurvey> Surveys { get; init; } = [SurveyOf(4)];

    public IReadOnlyList<BookedWork> Work { get; init; } = [];

    public IReadOnlyList<ServerLife> Lives { get; init; } = [new(At(-2), At(-1), null)];

    /// <summary>That the server has to act on what it has learnt.</summary>
    public TimeSpan TimeEnough { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What the audit finds wrong.</summary>
    public IEnumerable<string> Faults() => Auditor.Examine(new Evidence(
        Legs, Webhooks, new Books(Calls.ToDictionary(call => call.CallId, StringComparer.Ordinal), Surveys, Work), [], Lives)
    {
        TimeEnough = TimeEnough,
    }).Select(fault => fault.What);

    /// <summary>The same call with these agents' legs.</summary>
    public Records With(params IEnumerable<LegHistory> agents) => this with { Legs = [Legs[0], .. agents] };

    /// <summary>The same call, and this in the books, instead of what they had of it.</summary>
    public Records Booked(BookedCall call) => this with { Calls = [.. Calls.Where(other => other.CallId != call.CallId), call] };

    /// <summary>What is found wrong when the books have this mark.</summary>
    public IEnumerable<string> Marked(int mark) => (this with { Surveys = [SurveyOf(mark)] }).Faults();

    public static DateTimeOffset At(double seconds) => Zero.AddSeconds(seconds);

    public static NccoStart Transfer(double at) => new(At(at), NccoOrigin.Transfer, Survey);

    public static NccoStart Reply(double at) => new(At(at), NccoOrigin.Reply, Survey);

    public static LegHistory Caller(double? ended = 8, bool byParty = false, params IReadOnlyList<NccoStart> transfers) => new(
        CallerLeg, CallerNumber, "442079460000", Inbound: true, null, "completed", At(0), At(0.1), ended is null ? null : At(ended.Value), byParty,
        [new("CON-0", null, At(0), At(2)), new("CON-r", "room-1", At(2), At(6.1)), new("CON-s", null, At(6.1), ended is null ? null : At(ended.Value))],
        [new(At(0.1), NccoOrigin.Answer, Menu), .. transfers]);

    public static LegHistory Caller() => Caller(8, byParty: false, Transfer(6.1));

    public static LegHistory Agent(string id, double answered, double ended, bool byParty = true, string call = CallerLeg) => new(
        id, "442079460000", AgentNumber, Inbound: false, $"http://127.0.0.1/webhooks/event?call={call}&agent=1", "completed", At(answered - 1), At(answered),
        At(ended), byParty,
        [new("CON-" + id, null, At(answered - 1), At(answered)), new("CON-r", "room-1", At(answered), At(ended))],
        []);

    /// <summary>An agent's leg that nobody took.</summary>
    public static LegHistory Unanswered(string id, string status) =>
        Agent(id, 4, 5) with { AnsweredAt = null, Status = status, Stays = [new("CON-" + id, null, At(3), At(5))] };

    public static WebhookAttempt Answer(double at, string ncco, int? status = 200) => new(At(at), "answer", false, CallerLeg, null, status, ncco);

    public static WebhookAttempt Mark(double at, string digits, int? status = 200, string answer = """[{"action":"talk","text":"Thanks."}]""") =>
        new(At(at), "survey", false, CallerLeg, digits, status, answer);

    public static WebhookAttempt Event(double at, string leg, int? status) => new(At(at), "event", false, leg, null, status, "");

    public static string Apology => $$"""[{"action":"talk","text":"{{Words.TechnicalFault}}"}]""";

    public static BookedCall Call(string state, params IEnumerable<string> agents) => new(
        CallerLeg, CallerNumber, state, At(0), At(0.1), state == "ended" ? At(8) : null,
        [new(CallerLeg, "caller", CallerNumber, "ended"), .. agents.Select(leg => new BookedLeg(leg, "agent", AgentNumber, "ended"))]);

    public static BookedSurvey SurveyOf(int? score) => new(CallerLeg, CallerNumber, "D001", AgentNumber, score, At(6.1), At(7));
}

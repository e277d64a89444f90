using System.Text;
using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Foundation.Work;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>What was told before the process was killed is there when it is started again.</summary>
public sealed class CallRecoveryTests : IDisposable
{
    private const string Ncco = """[ {"action":"talk", "text":"h\u00e9 é \"x\" 😀"} ]""";

    private static readonly LegId Call = new("caller-leg");
    private static readonly DateTimeOffset At = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    private readonly SqliteStoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Names => [.. Sessions().Select(session => session.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_is_found_as_it_was(string name)
    {
        var session = Sessions().Single(sample => sample.Name == name).Session;
        await _folder.Open().SaveAsync(session);

        using var killed = _folder.Killed();
        var found = await killed.Open().FindAsync(session.CallerLeg);

        found.Should().BeEquivalentTo(session, options => options.RespectingRuntimeTypes());
        using var copy = new SqliteStoreFolder();
        await copy.Open().SaveAsync(found!);
        copy.Entries().Should().Equal(_folder.Entries(), "what is written of the found one is what was written of the first");
    }

    [Fact]
    public async Task Each_change_adds_to_what_is_found()
    {
        var store = _folder.Open();
        await store.TransitAsync(Call, new DeliveryId(1), new CallEvent.AskedAgain(), (_, _) =>
            new(new TestCall().Session, Encoding.UTF8.GetBytes(Ncco), [], null) { Work = [Item(1), Item(2), Item(3)] });
        var call = new TestCall().Choose("1").Created(1, TestCall.Agent1).Answered(1, TestCall.Agent1);
        await store.SaveAsync(call.Session);
        await store.SaveAsync(Item(2) with { Stage = WorkStage.LookUp, Attempts = 3, LastError = "503", SentAt = At });
        store.Complete(Item(1));
        store.Bury(Item(3) with { LastError = "400" }, At);
        await store.SaveAsync(call.Session.Note(At, "and on"));

        using var killed = _folder.Killed();
        var again = killed.Open();

        (await again.FindAsync(Call))!.Timeline.Select(line => line.What).Should().HaveCountGreaterThan(2).And.Equal(call.Session.Note(At, "and on").Timeline.Select(line => line.What));
        (await again.CallOfAsync(TestCall.Agent1)).Should().Be(Call);
        again.LiveCalls.Should().Be(1);
        again.Open().Should().BeEquivalentTo([Item(2) with { Stage = WorkStage.LookUp, Attempts = 3, LastError = "503", SentAt = At }]);
        (await again.DeadLettersAsync(10)).Should().BeEquivalentTo([new DeadLetter(Item(3) with { LastError = "400" }, At)]);
        again.DeadLetterCount.Should().Be(1);
        again.LargestNumber.Should().Be(3);
        var repeated = await again.TransitAsync(Call, new DeliveryId(1), new CallEvent.AskedAgain(), (_, _) => throw new InvalidOperationException("judged twice"));
        Encoding.UTF8.GetString(repeated.Decision.Answer!).Should().Be(Ncco, "the stored answer comes back byte for byte");
    }

    [Fact]
    public async Task A_dead_letter_that_is_tried_again_is_work_and_no_dead_letter_after_a_kill()
    {
        var store = await OpenWithDeadLetterAsync();
        (await store.ReviveAsync(4, At)).Should().NotBeNull();

        using var killed = _folder.Killed();
        var again = killed.Open();

        again.DeadLetterCount.Should().Be(0);
        again.Open().Should().BeEquivalentTo([Item(4)]);
    }

    [Fact]
    public async Task Two_who_try_a_dead_letter_again_at_once_get_it_done_once()
    {
        var store = await OpenWithDeadLetterAsync();
        Task<WorkItem?> first;
        using (_folder.Block())
        {
            first = store.ReviveAsync(4, At).AsTask();
            (await store.ReviveAsync(4, At)).Should().BeNull();
        }

        (await first).Should().NotBeNull();
        store.DeadLetterCount.Should().Be(0);
    }

    [Fact]
    public async Task Of_many_dead_letters_the_newest_ten_thousand_are_kept()
    {
        _folder.Open();
        _folder.Execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) INSERT INTO dead_work SELECT i, 'call', i, x'7b7d' FROM n");
        var store = _folder.Open();
        await store.SaveAsync(Call, step: 1, work: [Item(20_000)]);

        store.Bury(Item(20_000), At);
        await _folder.SettleAsync();

        store.DeadLetterCount.Should().Be(10_000);
        _folder.Scalar("SELECT min(number) FROM dead_work").Should().Be(2);
        (await store.DeadLettersAsync(1)).Should().ContainSingle().Which.Item.Should().BeEquivalentTo(Item(20_000));
    }

    [Fact]
    public async Task The_start_says_what_it_found()
    {
        await _folder.Open().SaveAsync(Call, step: 1, work: [Item(1)]);

        _folder.Open();

        _folder.Logs.Entries.Select(line => line.Message).Should().ContainMatch("Journal: last commit 1 of 2026-01-05T10:00:00*1 rows*1 live calls and 1 work items found again*");
    }

    /// <summary>A store with one call, whose work of number 4 was given up.</summary>
    private async Task<SqliteCallStore> OpenWithDeadLetterAsync()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call, step: 1, work: [Item(4)]);
        store.Bury(Item(4), At);
        await _folder.SettleAsync();
        return store;
    }

    private static WorkItem Item(long number) => new(number, Call, new CallEffect.CreateAgentLeg((int)number), At) { Target = "447700900101" };

    /// <summary>One of each state and endpoint, and one with everything.</summary>
    private static IEnumerable<(string Name, CallSession Session)> Sessions()
    {
        yield return ("in the menu", new TestCall().Session);
        yield return ("in a menu below", new TestCall().With(call => call with { State = new CallState.InMenu("More", ["Main", "Less"], 1, 2) }).Session);
        yield return ("waiting", new TestCall().Choose("1").Session);
        yield return ("in conversation", TestCall.Talking().Joined(1, TestCall.Agent1).Session);
        yield return ("in the survey", TestCall.Rating().Session);
        yield return ("after the survey", TestCall.Rating().Choose("5").Session);
        yield return ("ended", TestCall.Talking().Completed(1, TestCall.Agent1).CallerEnds().Session);
        yield return ("choosing", new TestCall().With(call => call with { State = new CallState.Choosing("Sales", 2) }).Session);
        yield return ("leaving a message", new TestCall().With(call => call with { State = new CallState.LeavingMessage("Sales", Closed: true) }).Session);
        yield return ("hearing the last words", new TestCall().With(call => call with { State = new CallState.Leaving(Words) }).Session);
        yield return ("with everything", Everything());
    }

    private static Prompt Words => Prompt.Of("Goodbye \"all\" <ö>", Prompt.Of("").Translations.Add("fr", "Au revoir").Add("de-AT", "Baba"));

    internal static CallSession Everything() => TestCall.Talking().Session with
    {
        Caller = "anonymous \u2028 \"🙂\"",
        Region = new("https://api-eu-1.nexmo.com/"),
        RoomConversation = TestCall.Room,
        Conversation = TestCall.Elsewhere,
        MayHaveLeft = true,
        Agents =
        [
            new(1, "Sales", new DepartmentEndpoint.Phone(PhoneNumber.Parse("447700900101")), At)
            {
                Leg = new("leg-1"), RingingAt = At, AnsweredAt = At.AddSeconds(1), JoinedAt = At.AddSeconds(2), EndedAt = At.AddMilliseconds(2_345), EndReason = "completed",
                IsHuman = true, IsMachine = true, HasAccepted = true, IsUnwanted = true, IsHangUpAsked = true, IsOverdue = true, HeardAt = At.AddSeconds(3),
            },
            new(2, "Sales", new DepartmentEndpoint.Sip("sip:ada@example.com"), At),
            new(3, "Sales", new DepartmentEndpoint.Vbc("1234"), At),
            new(4, "Sales", new DepartmentEndpoint.App("ada"), At),
        ],
        Survey = new("Sales", "447700900101", At, [new("How was it?", 4, null, At), new("And why?", null, 1, At), new("Else?", null, null, At)]),
        Messages = [new(1, "And why?", At) { IsAnswer = true, Url = new("https://api.nexmo.com/v1/files/1"), StartedAt = At, EndedAt = At.AddSeconds(9), Size = 12_345 }],
        Timeline = [new(At, TimelineKind.Webhook, "came"), new(At.AddSeconds(1), TimelineKind.Decision, "went")],
    };
}

using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Calls.Steps.Announcement;
using ContactCenter.Domain.Calls.Steps.Collect;
using ContactCenter.Domain.Calls.Steps.Connect;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.NoAnswer;
using ContactCenter.Domain.Calls.Steps.Question;
using ContactCenter.Domain.Calls.Steps.RemoteNcco;
using ContactCenter.Domain.Calls.Steps.Sensitive;
using ContactCenter.Domain.Calls.Steps.Voicemail;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Foundation.Work;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>What was told before the process was killed is there when it is started again.</summary>
public sealed class CallRecoveryTests : IDisposable
{
    private static readonly Ncco Greeting = Ncco.Parse("""[ {"action":"talk", "text":"h\u00e9 é \"x\" 😀"} ]""");

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
        var found = await killed.Open().ReadAsync(session.CallerLeg);

        found.Should().BeEquivalentTo(session, options => options.RespectingRuntimeTypes());
    }

    [Fact]
    public void Each_step_has_a_sample() => typeof(CallState).Assembly.GetTypes().Where(type => type.BaseType == typeof(CallState))
        .Except(Sessions().Select(sample => sample.Session.Placement.State.GetType())).Should().BeEmpty();

    [Fact]
    public void Each_command_has_a_sample() => typeof(CallCommand).Assembly.GetTypes().Where(type => type.BaseType == typeof(CallCommand))
        .Except(Everything().Commands.Select(decision => decision.Command.GetType())).Should().BeEmpty();

    [Fact]
    public void Each_input_has_a_sample() => typeof(CallInput).Assembly.GetTypes().Where(type => type.BaseType == typeof(CallInput))
        .Except(Everything().Path.Inputs!.Value.Select(input => input.GetType())).Should().BeEmpty();

    [Fact]
    public async Task Each_change_adds_to_what_is_found()
    {
        var store = _folder.Open();
        var saved = await store.TransitAsync(Call, new DeliveryId(1), new CallEvent.CallerContinued(Step: null), (_, _) =>
            new(new TestCall().Session, Greeting, [Ring(1), Ring(2), Ring(3)]));
        saved.Work!.Release();
        var (first, second, third) = (_folder.Released[0], _folder.Released[1], _folder.Released[2]);
        var call = new TestCall().Choose("1").Created(1, TestCall.Agent1).Answered(1, TestCall.Agent1);
        await store.SaveAsync(call.Session);
        await Scope(second).SaveAloneAsync(Scope(second).Again(WorkStage.LookUp, "503", TimeSpan.FromSeconds(1)), along: null);
        await store.EndAsync(Call, [], Scope(first).Done(), Same);
        await store.EndAsync(Call, [], Scope(third).Dead("400"), Same);
        await store.SaveAsync(call.Session.Note(At, "and on"));

        using var killed = _folder.Killed();
        var again = killed.Open();

        (await again.ReadAsync(Call))!.Timeline.Select(line => line.What).Should()
            .HaveCountGreaterThan(2).And.Equal(call.Session.Note(At, "and on").Timeline.Select(line => line.What));
        again.CallOf(TestCall.Agent1).Should().Be(Call);
        again.LiveCalls.Should().Be(1);
        again.OpenWork().Should().BeEquivalentTo([second with { Stage = WorkStage.LookUp, Attempts = 1, LastError = "503", Due = At.AddSeconds(1) }]);
        (await killed.DeadLetters.ListAsync(long.MaxValue, 10)).Should().BeEquivalentTo([new DeadLetter(third with { LastError = "400", Attempts = 1 }, At)]);
        killed.DeadLetters.Count.Should().Be(1);
        var repeated = await again.TransitAsync(
            Call,
            new DeliveryId(1),
            new CallEvent.CallerContinued(Step: null),
            (_, _) => throw new InvalidOperationException("judged twice"));
        repeated.Answer!.Utf8Json.Should().Equal(Greeting.ToUtf8Json(), "the stored answer comes back byte for byte");
    }

    [Fact]
    public async Task Numbers_of_calls_and_work_are_never_used_again()
    {
        var store = _folder.Open();
        (await store.SaveAsync(Call, step: 1, effects: Ring(1))).Work!.Release();
        var number = _folder.Released[0].Number;
        await store.EndAsync(Call, [], Scope(_folder.Released[0]).Done(), Same);

        using var killed = _folder.Killed();
        var again = killed.Open();
        (await again.SaveAsync(Call, step: 2, effects: Ring(1))).Work!.Release();
        (await again.SaveAsync(new("next"), step: 1, effects: Ring(1))).Work!.Release();

        killed.Released.Select(item => item.Number).Should().OnlyHaveUniqueItems().And.NotContain(number);
    }

    [Fact]
    public async Task A_timer_that_nobody_wants_goes_with_the_commit_that_ends_the_call()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call, step: 1, effects: new CallEffect.StartTimer(new CallTimer.Silence(), At.AddMinutes(5)));
        _folder.Rows("work").Should().Be(1);

        await store.SaveAsync(Call, step: 2, ends: true);

        _folder.Rows("work").Should().Be(0);
    }

    [Fact]
    public async Task A_dead_letter_that_is_tried_again_is_work_and_no_dead_letter_after_a_kill()
    {
        var (store, letter) = await OpenWithDeadLetterAsync();
        (await store.ReviveAsync(letter, At)).Should().NotBeNull();

        using var killed = _folder.Killed();
        var again = killed.Open();

        killed.DeadLetters.Count.Should().Be(0);
        again.OpenWork().Should().ContainSingle().Which.Should().BeEquivalentTo(letter.Item with { Due = At, Attempts = 0 });
    }

    [Fact]
    public async Task Two_who_try_a_dead_letter_again_at_once_get_it_done_once()
    {
        var (store, letter) = await OpenWithDeadLetterAsync();
        Task<WorkItem?> first;
        using (_folder.Block())
        {
            first = store.ReviveAsync(letter, At).AsTask();
            (await store.ReviveAsync(letter, At)).Should().BeNull();
        }

        (await first).Should().NotBeNull();
    }

    [Fact]
    public async Task Of_many_dead_letters_the_newest_ten_thousand_are_kept_and_read_page_by_page()
    {
        _folder.Open();
        _folder.Execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) INSERT INTO work (id, kind, key, stage, due, "
            + "attempts, dead) SELECT i, 'hangUp', 'gone', 0, 0, 1, i FROM n");
        var store = _folder.Open();
        (await store.SaveAsync(Call, step: 1, effects: Ring(1))).Work!.Release();

        await store.EndAsync(Call, [], Scope(_folder.Released[0]).Dead("no"), Same);

        _folder.DeadLetters.Count.Should().Be(10_000);
        _folder.Scalar("SELECT count(*) FROM work").Should().Be(10_000);
        _folder.Scalar("SELECT min(id) FROM work").Should().Be(2);
        (await _folder.DeadLetters.ListAsync(long.MaxValue, 1)).Should().ContainSingle().Which.Item.LastError.Should().Be("no");
        (await _folder.DeadLetters.ListAsync(9_000, 3)).Select(letter => letter.Item.Number).Should().Equal(8_999, 8_998, 8_997);
    }

    /// <summary>A store with one call, whose work was given up.</summary>
    private async Task<(CallStore Store, DeadLetter Letter)> OpenWithDeadLetterAsync()
    {
        var store = _folder.Open();
        (await store.SaveAsync(Call, step: 1, effects: Ring(1))).Work!.Release();
        await store.EndAsync(Call, [], Scope(_folder.Released[0]).Dead("no"), Same);
        return (store, (await _folder.DeadLetters.ListAsync(long.MaxValue, 1))[0]);
    }

    private static CallEffect.CreateAgentLeg Ring(int leg) => new CallEffect.CreateAgentLeg(new(leg));

    private static Transition Same(CallSession? call, CallEvent fact) => new(call!, Answer: null, []);

    private WorkScope Scope(WorkItem item) => new(item, _folder.Committer, _folder.DeadLetters, _folder.Clock, new Random(1));

    /// <summary>One of each state and endpoint, and one with everything.</summary>
    private static IEnumerable<(string Name, CallSession Session)> Sessions()
    {
        yield return ("in the menu", new TestCall().Session);
        yield return ("in a menu below", new TestCall().With(call => call.In(new InMenu("More", ["Main", "Less"], 1, 2))).Session);
        var collecting = new Collecting("Main:Options:3:Collect", new("More", ["Main"], 0, 0), 2);
        yield return ("collecting", new TestCall().With(call => call.In(collecting)).Session);
        var asking = new Asking("Main:Options:3:Collect", new("More", ["Main"], 0, 0), new("account", "123"), At)
        {
            Round = 3,
            Outcome = QuestionOutcome.Answered,
        };
        var inVain = asking with { Input = null, Round = 0, Outcome = QuestionOutcome.Failed };
        yield return ("asking", new TestCall().With(call => call.In(asking)).Session);
        yield return ("asking in vain", new TestCall().With(call => call.In(inVain)).Session);
        var hearing = new HearingRemoteNcco("Main:Options:3:Ncco", new("More", ["Main"], 0, 0), """[{"action":"talk","text":"Hello \\"you\\"."}]""");
        yield return ("hearing a service", new TestCall().With(call => call.In(hearing)).Session);
        yield return ("about to hear a service", new TestCall().With(call => call.In(asking with { Ncco = hearing.Json })).Session);
        var recorded = new ConversationRecording("Sales", RecordingPolicy.Split) { AnnouncedAt = At, AnnouncedIn = "de-DE", IsDeclined = true };
        yield return ("hearing of a recording", new TestCall().With(call => call.In(new Announcing("Sales")) with { Recording = recorded }).Session);
        yield return ("hearing of it again", new TestCall().With(call => call.In(new Announcing("Sales", Tries: 1)) with { Recording = recorded }).Session);
        yield return ("moved from where it is recorded", Moving(TestCall.Talking().With(call => call with { Recording = recorded })).Session);
        yield return ("waiting", new TestCall().Choose("1").Session);
        yield return ("in conversation", TestCall.Talking().Joined(1, TestCall.Agent1).Session);
        var unrecorded = TestCall.Talking().With(call => call.With(call.Legs[0] with { MayHaveLeftRoom = true }));
        yield return ("in a conversation whose recording was given up", unrecorded.Session);
        yield return ("entering digits", new TestCall().With(call => call.In(new EnteringDigits("card", 3, "Sales", new(1), Tries: 2))).Session);
        var submitting = new SubmittingDigits("card", 3, "Sales", new(1), At) { Round = 2, IsDecided = true };
        yield return ("waiting for who gets digits", new TestCall().With(call => call.In(submitting)).Session);
        var connecting = new Connecting("Sales", 1, new(2), FirstStep: 3) { IsTooLong = true };
        yield return ("connecting", new TestCall().With(call => call.In(connecting)).Session);
        yield return ("connected", new TestCall().With(call => call.In(new Connected("Sales", 1, new(2), FirstStep: 3) { IsLeft = true })).Session);
        var forLong = new Connected("Sales", 1, new(2), FirstStep: 3) { IsTooLong = true };
        yield return ("connected for long", new TestCall().With(call => call.In(forLong)).Session);
        yield return ("being moved", Moving(TestCall.Talking().Joined(1, TestCall.Agent1)).Session);
        yield return ("moved", Moving(TestCall.Talking().Joined(1, TestCall.Agent1)).Is(new CallEvent.CallerTransferred(3)).Session);
        var ahead = Moving(TestCall.Talking()).Is(new CallEvent.CallerMoved(TestCall.Elsewhere, TestCall.Room));
        yield return ("told to have moved from somewhere unknown", ahead.Session);
        yield return ("being moved out of a service", Moving(new TestCall().With(call => call.In(asking))).Session);
        yield return ("back from a move", Moving(TestCall.Talking()).Is(new CallEvent.CallerNotTransferred(3, IsGone: false, "400")).Session);
        yield return ("in the survey", TestCall.Rating().Session);
        yield return ("after the survey", TestCall.Rating().Choose("5").Session);
        yield return ("ended", TestCall.Talking().Completed(1, TestCall.Agent1).CallerEnds().Session);
        yield return ("choosing", new TestCall().With(call => call.In(new ChoosingAfterNoAnswer("Sales", 2))).Session);
        yield return ("leaving a message", new TestCall().With(call => call.In(new LeavingMessage("Sales", Closed: true))).Session);
        yield return ("hearing the last words", new TestCall().With(call => call.In(new HearingGoodbye(Words))).Session);
        yield return ("of before inputs were kept", new TestCall().With(call => call with { Path = CallerPath.Unknown }).Session);
        var foreign = new ForeignCall("pbx", "4711") { Agent = "Ann" };
        yield return ("led by another system", new TestCall().With(call => call.In(new Ended()) with { Foreign = foreign }).Session);
        yield return ("with everything", Everything());
    }

    private static TestCall Moving(TestCall call) => call.Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", "key-1")));

    private static Prompt Words => Prompt.Of("Goodbye \"all\" <ö>", Prompt.Of("").Translations.Add("fr", "Au revoir").Add("de-AT", "Baba"));

    internal static CallSession Everything() => TestCall.Talking().Session.From("anonymous \u2028 \"🙂\"") with
    {
        Addresses = TestCall.Talking().Session.Addresses with { Region = new("https://api-eu-1.nexmo.com/") },
        PlanNumber = 7,
        Placement = TestCall.Talking().Session.Placement with { RoomConversation = TestCall.Room, Conversation = TestCall.Elsewhere, MayHaveLeft = true },
        Legs =
        [
            new(new(1), "Sales", new DepartmentEndpoint.Phone(PhoneNumber.Parse("447700900101")), At)
            {
                Id = new("leg-1"), IsFound = true, DoubleId = new("leg-1-again"),
                RingingAt = At, AnsweredAt = At.AddSeconds(1), JoinedAt = At.AddSeconds(2), EndedAt = At.AddMilliseconds(2_345),
                EndReason = "completed",
                IsHuman = true, IsMachine = true, HasAccepted = true, IsUnwanted = true, IsHangUpAsked = true, IsOverdue = true, HeardAt = At.AddSeconds(3),
                Recording = RecordingPolicy.Split, Recorded = new(new("https://api.nexmo.com/v1/files/2"), "rec", At, At.AddSeconds(8), 23_456),
                RecordingStart = new(At) { IsCallerTold = true, IsAgentTold = true, IsAnnounced = true, IsMoved = true },
                Pauses = [new(At.AddSeconds(3), At.AddSeconds(4)), new(At.AddSeconds(5))], RecordingStoppedAt = At.AddSeconds(6),
            },
            new(new(2), "Sales", new DepartmentEndpoint.Sip("sip:ada@example.com"), At) { Role = LegRole.Consulted, Recording = RecordingPolicy.Mono },
            new(new(3), "Sales", new DepartmentEndpoint.Vbc("1234"), At) { Role = LegRole.Supervisor, Recording = RecordingPolicy.Own },
            new(new(4), "Sales", new DepartmentEndpoint.App("ada"), At) { Role = LegRole.Bot },
            new(new(5), "Sales", new DepartmentEndpoint.App("ada"), At) { Role = LegRole.Assist },
            new(new(6), "Sales", new DepartmentEndpoint.App("ada"), At) { Role = LegRole.Caller },
        ],
        Recording = new("Sales", RecordingPolicy.Mono) { AnnouncedAt = At.AddSeconds(1), AnnouncedIn = "en-GB" },
        Sensitive =
        [
            new("caller-leg-3", "card", "sue", At) { Outcome = SensitiveOutcome.Failed, Reason = "it answered 500", EndedAt = At.AddSeconds(2) },
            new("caller-leg-5", "card", "sue", At) { Outcome = SensitiveOutcome.Accepted, LeftAt = At.AddSeconds(1), EndedAt = At.AddSeconds(2) },
            new("caller-leg-7", "card", "sue", At) { Outcome = SensitiveOutcome.Abandoned, Reason = "the caller has gone", EndedAt = At.AddSeconds(2) },
            new("caller-leg-9", "card", "sue", At),
        ],
        Survey = new("Sales", "447700900101", At, [
            new("How was it?", 4, null, At) { Number = 1, Scale = new(1, 5) },
            new("And why?", null, 1, At) { Number = 2, Scale = null },
            new("Else?", null, null, At) { Number = 3, Scale = new(0, 10) },
        ])
        {
            Scale = new(1, 5),
        },
        Messages = [new(1, "And why?", At) { IsAnswer = true, Url = new("https://api.nexmo.com/v1/files/1"), StartedAt = At, EndedAt = At.AddSeconds(9),
            Size = 12_345 }],
        EndedBy = EndedBy.Supervisor,
        Commands =
        [
            new(new CallCommand.HangUp("sue \"ü\"", "key-1"), At, Refusal: null),
            new(new CallCommand.Transfer("Support", "tom", "key-2"), At.AddSeconds(1), "Support is closed."),
            new(new CallCommand.StartRecording("tom", "key-6"), At.AddSeconds(2), Refusal: null),
            new(new CallCommand.AskForDigits("card", "tom", "key-7"), At.AddSeconds(2), Refusal: null) { RequestId = "caller-leg-3" },
            new(new CallCommand.MarkRecording(RecordingMark.Pause, "tom", "key-3"), At.AddSeconds(3), Refusal: null),
            new(new CallCommand.MarkRecording(RecordingMark.Resume, "tom", "key-4"), At.AddSeconds(4), Refusal: null),
            new(new CallCommand.MarkRecording(RecordingMark.Stop, "tom", "key-5"), At.AddSeconds(6), "The recording was stopped."),
        ],
        Attached = new()
        {
            Attributes = CallAttributes.None.With("plan", "gold").With("SipHeader_X-Account", "ü {plan} \"17\""),
            Notes = new("Wants a call on \"Monday\".\n\u00fc", "sue", At.AddSeconds(1)),
            Revision = 3,
        },
        Path = new()
        {
            Inputs =
            [
                new CallInput.Given("1", [], "timed_out") { At = At, Place = InputPlace.Menu, Target = "Main", Plan = 3 },
                new CallInput.Given(Digits: null, [new("sales \"ü\"", 0.92), new("sale", Confidence: null)], "end_on_silence_timeout")
                {
                    At = At.AddSeconds(1),
                    Place = InputPlace.Survey,
                    Target = "2",
                },
                new CallInput.Collected(IsMatch: true, "12345", "timed_out") { At = At, Place = InputPlace.Collecting, Target = "Main:Options:3:Collect" },
                new CallInput.Collected(IsMatch: false, Digits: null, Cause: null)
                {
                    At = At,
                    Place = InputPlace.Collecting,
                    Target = "Main:Options:3:Collect",
                },
                new CallInput.Told("crm", CallAttributes.None.Values.Add("status", "open"))
                {
                    At = At,
                    Place = InputPlace.Asking,
                    Target = "Main:Options:3:Collect",
                    HeardAt = At.AddSeconds(2),
                },
                new CallInput.Told("crm", CallAttributes.None.Values) { At = At, Place = InputPlace.Asking, Target = "Main:Options:4:Ncco", Actions = 0 },
                new CallInput.Told("crm", CallAttributes.None.Values) { At = At, Place = InputPlace.Asking, Target = "Main:Options:4:Ncco", HasFailed = true },
                new CallInput.HeardOut { At = At, Place = InputPlace.RemoteNcco, Target = "Main:Options:4:Ncco" },
            ],
            Landing = new(LandingKind.Message, "Sales"),
        },
        Timeline = [new(At, TimelineKind.Webhook, "came"), new(At.AddSeconds(1), TimelineKind.Decision, "went")],
    };
}

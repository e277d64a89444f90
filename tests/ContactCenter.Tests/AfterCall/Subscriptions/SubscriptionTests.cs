using System.Net;
using System.Text.Json;
using ContactCenter.Access;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.Speech.Transcription;
using ContactCenter.Tests.AfterCall.Analyses;
using ContactCenter.Tests.AfterCall.Delivery;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Subscriptions;

/// <summary>A program elsewhere subscribes and is told of events: signed, no more than who made it may read, and again until it has taken them.</summary>
public sealed class SubscriptionTests : IDisposable
{
    private static readonly string[] AllEvents = ["call.ended", "survey.answered", "recording.ready", "analysis.ready", "call.erased"];

    private static readonly string[] Gone = ["call.gone"];
    private static readonly string[] OfSales = ["sales"];
    private static readonly string[] OfSupport = ["Support"];
    private static readonly string[] OfBoth = ["Sales", "Support"];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_call_is_told_with_its_recording_and_analysis_signed_and_with_words_for_who_may_read()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder);
        var person = await PersonAsync(fake, Role.Supervisor);
        var made = await SubscribeAsync(person, receiver, new { read = true, hear = true }, AllEvents);

        await ErasedStore.EndedCallAsync(fake);

        receiver.Received.Select(request => TypeOf(request)).Should().BeEquivalentTo("call.ended", "recording.ready", "analysis.ready");
        receiver.Received.Should().OnlyContain(request => request.Line == "POST /hooks" && SubscriptionSignature.IsMadeWith(made.Secret, request));
        var ended = Only(receiver, "call.ended");
        ended.Id.Should().Be($"call.ended/caller-leg/1/{made.Id}");
        ended.Json.EnumerateObject().Select(field => field.Name).Should().Equal("type", "timestamp", "data");
        ended.Json.GetProperty("data").GetProperty("caller").GetString().Should().Be(ErasedStore.Number);
        ended.Json.GetProperty("data").GetProperty("state").GetString().Should().Be("ended");
        var recording = Only(receiver, "recording.ready").Json.GetProperty("data");
        recording.EnumerateObject().Select(field => field.Name).Should().Equal("callId", "recordingId", "kind", "durationSeconds", "state");
        recording.GetProperty("state").GetString().Should().Be("ready");
        var analysis = Only(receiver, "analysis.ready").Json.GetProperty("data");
        analysis.EnumerateObject().Select(field => field.Name).Should().Equal("callId", "revision", "topic", "sentiment", "summary");
        analysis.GetProperty("summary").GetString().Should().Contain(ErasedStore.RareWord);
    }

    [Fact]
    public async Task An_analysis_that_was_repaired_is_told_under_another_id_and_a_higher_revision()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        var summary = new ScriptedStep(AnalysisStep.Summary) { Script = static () => throw new InvalidOperationException() };
        await using var fake = ErasedStore.Open(_folder, features: services => services.AddSingleton<IAnalysisStep>(summary));
        await SubscribeAsync(await PersonAsync(fake, Role.Supervisor), receiver, new { read = true }, "analysis.ready");
        await ErasedStore.EndedCallAsync(fake);
        fake.Logs.Clear();

        summary.Script = static () => ScriptedStep.Done();
        await RetryDeadLetterAsync(fake);

        receiver.Received.Should().HaveCount(2);
        receiver.Repeats.Should().BeEmpty();
        receiver.Received.Select(told => told.Json.GetProperty("data").GetProperty("revision").GetInt64())
            .Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task When_all_that_read_without_a_failed_step_is_made_anew_it_is_told_once()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        var language = new ScriptedStep(AnalysisStep.Language) { Script = static () => throw new InvalidOperationException() };
        await using var fake = ErasedStore.Open(_folder, features: services => services.AddSingleton<IAnalysisStep>(language));
        await SubscribeAsync(await PersonAsync(fake, Role.Supervisor), receiver, new { read = true }, "analysis.ready");
        await ErasedStore.EndedCallAsync(fake);
        fake.Logs.Clear();

        language.Script = static () => ScriptedStep.Done();
        await RetryDeadLetterAsync(fake);

        receiver.Received.Should().HaveCount(2, "six steps follow the language");
    }

    [Fact]
    public async Task A_recording_that_is_covered_after_it_was_heard_is_told_again_under_another_id()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        var engine = ErasedStore.Words();
        engine.Before = static () => throw new TranscriptionException(TranscriptionFault.Failed, "It could not be heard.");
        await using var fake = ErasedStore.Open(_folder, engine);
        await SubscribeAsync(await PersonAsync(fake, Role.Supervisor), receiver, new { read = true }, "recording.ready");
        await ErasedStore.EndedCallAsync(fake);
        fake.Logs.Clear();

        engine.Before = null;
        await RetryDeadLetterAsync(fake);

        receiver.Received.Should().HaveCount(2);
        receiver.Received.Select(told => told.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Who_may_not_read_is_told_no_number_and_no_words()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder);
        await SubscribeAsync(await PersonAsync(fake, Role.Supervisor), receiver, new { read = OfSupport }, AllEvents);

        await ErasedStore.EndedCallAsync(fake);

        receiver.Received.Should().HaveCount(3);
        receiver.Received.Should().OnlyContain(request =>
            !request.Text.Contains(ErasedStore.Number, StringComparison.Ordinal) && !request.Text.Contains(ErasedStore.RareWord, StringComparison.Ordinal));
        Only(receiver, "call.ended").Json.GetProperty("data").GetProperty("caller").GetString().Should().Be("*********001");
    }

    [Fact]
    public async Task Nobody_gives_more_than_they_have()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder);
        var person = await PersonAsync(fake, Role.Supervisor, user => user with { Grants = user.Grants with { Read = new(["Sales"]) } });

        var all = await person.PostAsync("subscriptions", Request(receiver, new { read = true }, "call.ended"));
        var other = await person.PostAsync("subscriptions", Request(receiver, new { read = OfBoth }, "call.ended"));
        var own = await person.PostAsync("subscriptions", Request(receiver, new { read = OfSales }, "call.ended"));

        all.Status.Should().Be(HttpStatusCode.BadRequest);
        all.Json.GetProperty("errors").GetProperty("permissions.read")[0].GetString().Should().Be("Nobody can give more than they have.");
        other.Status.Should().Be(HttpStatusCode.BadRequest);
        own.Status.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task It_needs_a_password_of_the_last_ten_minutes()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder);
        var person = await PersonAsync(fake, Role.Supervisor);
        fake.Clock.Leap(TimeSpan.FromMinutes(11));

        var late = await person.PostAsync("subscriptions", Request(receiver, permissions: null, "call.ended"));

        late.Status.Should().Be(HttpStatusCode.Forbidden);
        late.Json.GetProperty("proof").GetString().Should().Be("password");
    }

    [Fact]
    public async Task It_stops_when_its_maker_loses_what_it_was_given()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder);
        var person = await PersonAsync(fake, Role.Supervisor);
        await SubscribeAsync(person, receiver, new { read = true }, "call.ended");
        await Browser.ChangeAsync(fake, "sue", user => user with { Grants = user.Grants with { Read = new(["Support"]) } });

        await ErasedStore.EndedCallAsync(fake);

        receiver.Received.Should().BeEmpty();
        var stopped = await OnlyAsync(fake);
        (stopped.GetProperty("state").GetString(), stopped.GetProperty("reason").GetString()).Should().Be(("stopped", "rightsLost"));
        (await fake.ItemsAsync("/api/v1/audit?action=subscriptionStopped")).Should().ContainSingle();
        (await fake.ApiAsync("/health/ready")).GetRawText().Should().Contain("is stopped (rightsLost)");
        using var resumed = await fake.SendApiAsync(HttpMethod.Post, $"/api/v1/subscriptions/{stopped.GetProperty("id").GetString()}/resume");
        resumed.StatusCode.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task It_stops_when_its_maker_is_disabled()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder);
        await SubscribeAsync(await PersonAsync(fake, Role.Supervisor), receiver, permissions: null, "call.ended");
        await Browser.ChangeAsync(fake, "sue", user => user with { IsDisabled = true });

        await ErasedStore.EndedCallAsync(fake);

        receiver.Received.Should().BeEmpty();
        (await OnlyAsync(fake)).GetProperty("reason").GetString().Should().Be("makerGone");
    }

    [Fact]
    public async Task What_is_not_taken_is_told_again_with_the_same_id_until_a_day_is_over_and_counted_then()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        receiver.Answers(500);
        await using var fake = ErasedStore.Open(_folder);
        await SubscribeAsync(await PersonAsync(fake, Role.Supervisor), receiver, permissions: null, "call.ended");

        await ErasedStore.EndedCallAsync(fake);
        await fake.PassAsync(TimeSpan.FromDays(2));

        receiver.Received.Should().HaveCountGreaterThan(10);
        receiver.Received.Select(request => request.Id).Distinct(StringComparer.Ordinal).Should().ContainSingle();
        var told = await OnlyAsync(fake);
        told.GetProperty("dropped").GetInt64().Should().Be(1);
        told.GetProperty("lastError").GetString().Should().Be("serverError");
        told.GetProperty("state").GetString().Should().Be("active");
    }

    [Fact]
    public async Task After_three_days_of_failures_it_is_paused_and_can_be_resumed()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        receiver.Answers(500);
        await using var fake = ErasedStore.Open(_folder);
        await SubscribeAsync(await PersonAsync(fake, Role.Supervisor), receiver, permissions: null, "call.ended", "call.erased");
        await ErasedStore.EndedCallAsync(fake);
        await fake.PassAsync(TimeSpan.FromDays(3.5));
        (await ErasedStore.EraseAsync(fake, "call", "caller-leg")).Should().Be(HttpStatusCode.Accepted);
        await fake.PassAsync(TimeSpan.FromHours(1));

        var paused = await OnlyAsync(fake);
        (paused.GetProperty("state").GetString(), paused.GetProperty("reason").GetString()).Should().Be(("paused", "failing"));
        (await fake.ApiAsync("/health/ready")).GetRawText().Should().Contain("is paused (failing)");
        receiver.Answers(200);
        using var resumed = await fake.SendApiAsync(HttpMethod.Post, $"/api/v1/subscriptions/{paused.GetProperty("id").GetString()}/resume");
        resumed.StatusCode.Should().Be(HttpStatusCode.OK);
        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("active");
    }

    [Fact]
    public async Task That_a_call_was_erased_is_told_and_nothing_else_of_it_any_more()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        receiver.Answers(500);
        await using var fake = ErasedStore.Open(_folder);
        await SubscribeAsync(await PersonAsync(fake, Role.Supervisor), receiver, new { read = true }, AllEvents);
        await ErasedStore.EndedCallAsync(fake);
        receiver.Answers(200);
        var before = receiver.Received.Count;

        (await ErasedStore.EraseAsync(fake, "call", "caller-leg")).Should().Be(HttpStatusCode.Accepted);
        await fake.PassAsync(TimeSpan.FromHours(2));

        var told = receiver.Received.Skip(before).Should().ContainSingle().Subject;
        told.Json.GetProperty("data").GetRawText().Should().Be("""{"callId":"caller-leg"}""");
        TypeOf(told).Should().Be("call.erased");
    }

    [Fact]
    public async Task For_a_day_after_a_renewal_both_secrets_sign()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder);
        var person = await PersonAsync(fake, Role.Supervisor);
        var made = await SubscribeAsync(person, receiver, permissions: null, "call.ended", "call.erased");

        var renewed = await person.PostAsync($"subscriptions/{made.Id}/secret");
        await ErasedStore.EndedCallAsync(fake);
        await fake.PassAsync(TimeSpan.FromDays(1));
        await ErasedStore.EraseAsync(fake, "call", "caller-leg");
        await fake.PassAsync(TimeSpan.FromHours(1));

        renewed.Status.Should().Be(HttpStatusCode.OK);
        var secret = renewed.Json.GetProperty("secret").GetString()!;
        var (first, last) = (Only(receiver, "call.ended"), Only(receiver, "call.erased"));
        (SubscriptionSignature.IsMadeWith(made.Secret, first), SubscriptionSignature.IsMadeWith(secret, first)).Should().Be((true, true));
        (SubscriptionSignature.IsMadeWith(made.Secret, last), SubscriptionSignature.IsMadeWith(secret, last)).Should().Be((false, true));
    }

    [Fact]
    public async Task It_is_there_after_a_restart_and_its_secret_stands_in_no_file()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        (string Id, string Secret) made;
        await using (var fake = ErasedStore.Open(_folder))
            made = await SubscribeAsync(await PersonAsync(fake, Role.Supervisor), receiver, permissions: null, "call.ended");

        await using (var fake = ErasedStore.Open(_folder))
            await ErasedStore.EndedCallAsync(fake);

        SubscriptionSignature.IsMadeWith(made.Secret, Only(receiver, "call.ended")).Should().BeTrue();
        ErasedStore.FilesWith(_folder, made.Secret["whsec_".Length..]).Should().BeEmpty();
    }

    [Theory]
    [InlineData("http://example.com/hooks", "must be https; http is for this machine only")]
    [InlineData("https://ann:secret@example.com/", "must have no user, password and fragment")]
    [InlineData("/hooks", "must be an absolute https address")]
    [InlineData("https://other.example.org/", "must be on one of the hosts that the settings allow (Delivery:AllowedHosts)")]
    [InlineData("http://127.0.0.1:8080/", "must be on one of the hosts that the settings allow (Delivery:AllowedHosts)")]
    [InlineData("http://localhost:8081/", "must be on one of the hosts that the settings allow (Delivery:AllowedHosts)")]
    public async Task An_address_that_is_not_allowed_is_refused(string url, string problem)
    {
        await using var fake = ErasedStore.Open(
            _folder, settings: [("Delivery:AllowedHosts:0", "crm.example.com"), ("Delivery:AllowedHosts:1", "localhost:8080")]);

        using var refused = await fake.SendApiAsync(HttpMethod.Post, "/api/v1/subscriptions", new { url, events = Gone });

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var errors = JsonElement.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("errors");
        errors.GetProperty("url")[0].GetString().Should().Be(problem);
        errors.GetProperty("events")[0].GetString().Should().StartWith("At least one of call.ended, ");
    }

    [Fact]
    public async Task Where_hosts_are_listed_this_machine_is_told_when_it_is_one_of_them()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder, settings: [("Delivery:AllowedHosts:0", receiver.Url.Authority)]);
        await SubscribeAsync(await PersonAsync(fake, Role.Supervisor), receiver, permissions: null, "call.ended");

        await ErasedStore.EndedCallAsync(fake);

        receiver.Received.Should().ContainSingle();
    }

    [Fact]
    public async Task There_are_twenty_at_most_and_each_can_be_removed()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder);
        for (var i = 0; i < 20; i++)
        {
            using var made = await fake.SendApiAsync(HttpMethod.Post, "/api/v1/subscriptions", Request(receiver, permissions: null, "call.ended"));
            made.StatusCode.Should().Be(HttpStatusCode.Created);
        }

        using var more = await fake.SendApiAsync(HttpMethod.Post, "/api/v1/subscriptions", Request(receiver, permissions: null, "call.ended"));
        var all = await fake.ItemsAsync("/api/v1/subscriptions");
        using var removed = await fake.SendApiAsync(HttpMethod.Delete, $"/api/v1/subscriptions/{all[0].GetProperty("id").GetString()}");
        using var again = await fake.SendApiAsync(HttpMethod.Delete, $"/api/v1/subscriptions/{all[0].GetProperty("id").GetString()}");

        more.StatusCode.Should().Be(HttpStatusCode.Conflict);
        all.Should().HaveCount(20);
        (removed.StatusCode, again.StatusCode).Should().Be((HttpStatusCode.NoContent, HttpStatusCode.NotFound));
        (await fake.ItemsAsync("/api/v1/subscriptions")).Should().HaveCount(19);
    }

    [Fact]
    public async Task People_see_and_change_their_own_alone()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder);
        var made = await SubscribeAsync(await PersonAsync(fake, Role.Supervisor), receiver, permissions: null, "call.ended");
        var other = await PersonAsync(fake, Role.Analyst, name: "Tom");

        (await other.GetAsync("subscriptions")).Json.GetProperty("items").GetArrayLength().Should().Be(0);
        (await other.DeleteAsync($"subscriptions/{made.Id}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.PostAsync($"subscriptions/{made.Id}/secret")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task RetryDeadLetterAsync(FakeWebhooks fake)
    {
        var letter = (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().ContainSingle().Subject;
        using var answer = await fake.SendApiAsync(HttpMethod.Post, $"/api/v1/work/{letter.GetProperty("number").GetInt64()}/retry");
        await fake.PassAsync(TimeSpan.FromMinutes(5));
    }

    private static async Task<Browser> PersonAsync(FakeWebhooks fake, Role role, Func<User, User>? change = null, string name = "Sue")
    {
        await Browser.AddAsync(fake, name, role, change);
        var browser = new Browser(fake.Platform);
        (await browser.SignInAsync(name.ToLowerInvariant())).Status.Should().Be(HttpStatusCode.OK);
        return browser;
    }

    private static async Task<(string Id, string Secret)> SubscribeAsync(
        Browser person, DeliveryReceiver receiver, object? permissions, params string[] events)
    {
        var made = await person.PostAsync("subscriptions", Request(receiver, permissions, events));
        made.Status.Should().Be(HttpStatusCode.Created, made.Body);
        return (made.Json.GetProperty("id").GetString()!, made.Json.GetProperty("secret").GetString()!);
    }

    private static object Request(DeliveryReceiver receiver, object? permissions, params string[] events) =>
        new { url = new Uri(receiver.Url, "hooks").AbsoluteUri, events, permissions };

    private static string TypeOf(ReceivedDelivery request) => request.Json.GetProperty("type").GetString()!;

    private static ReceivedDelivery Only(DeliveryReceiver receiver, string type) =>
        receiver.Received.Where(request => TypeOf(request) == type).Should().ContainSingle().Subject;

    private static async Task<JsonElement> OnlyAsync(FakeWebhooks fake) =>
        (await fake.ItemsAsync("/api/v1/subscriptions")).Should().ContainSingle().Subject;
}

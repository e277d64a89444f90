using System.Net;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Calls.Services;

/// <summary>A question on its way: its limit, a late answer, a restart, too many at once; told by webhooks alone.</summary>
public sealed class QuestionTests : IAsyncLifetime
{
    private const string Leg = "caller-leg";

    private TestService _service = null!;

    public async ValueTask InitializeAsync() => _service = await TestService.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Until_the_answer_is_there_the_caller_gets_music_and_then_what_follows()
    {
        var answer = new TaskCompletionSource<(int, string)>();
        _service.Answer = _ => answer.Task;
        await using var fake = new FakeWebhooks(settings: Settings());

        var wait = await AskAsync(fake);
        wait.Actions.Should().Equal("talk", "notify");
        wait.Action("talk").GetProperty("text").GetString().Should().Be("One moment, please.");

        for (var round = 1; round <= 2; round++)
        {
            fake.Clock.Advance(TimeSpan.FromSeconds(2));
            var music = await NotifyAsync(fake, round - 1);
            music.Actions.Should().Equal("stream", "notify");
            music.Action("stream").GetProperty("streamUrl")[0].GetString().Should().Be("https://contact.test/audio/hold-2s.mp3");
            music.Action("notify").GetProperty("payload").GetProperty("round").GetInt32().Should().Be(round);
        }

        answer.SetResult((200, """{"variables":{"customer":"Ada"}}"""));
        await fake.SettleAsync();
        (await NotifyAsync(fake, 2)).Action("talk").GetProperty("text").GetString().Should().Be("Hello Ada.");
    }

    [Fact]
    public async Task The_limit_counts_from_the_question_and_an_answer_that_comes_later_is_ignored()
    {
        var answer = new TaskCompletionSource<(int, string)>();
        _service.Answer = _ => answer.Task;
        await using var fake = new FakeWebhooks(settings: Settings(("Ivr:Http:crm:TimeoutSeconds", "4")));

        await AskAsync(fake);
        fake.Clock.Advance(TimeSpan.FromSeconds(3.9));
        (await NotifyAsync(fake, 0)).Actions.Should().Equal("stream", "notify");
        fake.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await fake.SettleAsync();
        answer.SetResult((200, """{"variables":{"customer":"Ada"}}"""));
        (await NotifyAsync(fake, 1)).Action("talk").GetProperty("text").GetString().Should().Be("Nobody knows you.");
        fake.Find(new(Leg)).Attached.Attributes.Values.Should().NotContainKey("customer");
    }

    [Fact]
    public async Task The_same_webhook_again_is_answered_as_before()
    {
        _service.Answer = _ => new TaskCompletionSource<(int, string)>().Task;
        await using var fake = new FakeWebhooks(settings: Settings(("Ivr:Http:crm:TimeoutSeconds", "20")));
        await AskAsync(fake);
        var first = await NotifyAsync(fake, 0);
        (await NotifyAsync(fake, 0)).Body.Should().Be(first.Body);
        (await NotifyAsync(fake, 1)).Action("notify").GetProperty("payload").GetProperty("round").GetInt32().Should().Be(2);
        fake.Clock.Advance(TimeSpan.FromSeconds(20));
        await fake.SettleAsync();
    }

    [Fact]
    public async Task A_restart_in_the_middle_asks_again_under_the_same_id()
    {
        using var folder = new TestFolder();
        var never = new TaskCompletionSource<(int, string)>();
        _service.Answer = _ => never.Task;
        await using (var fake = new FakeWebhooks(settings: [.. Settings(("Ivr:Http:crm:TimeoutSeconds", "20")), .. FakeWebhooks.Kept(folder.Path)]))
        {
            await AskAsync(fake);
            await Soon.IsAsync(() => _service.Requests.Count == 1);
        }

        _service.Answers("""{"variables":{"customer":"Ada"}}""");
        var platform = new CallsApiRecorder
        {
            AnswerToGet = () => new(HttpStatusCode.OK)
            {
                Content = new StringContent($$"""{"uuid":"{{Leg}}","status":"answered","direction":"inbound"}"""),
            },
        };
        await using var again = new FakeWebhooks(
            platform, settings: [.. Settings(("Ivr:Http:crm:TimeoutSeconds", "20")), .. FakeWebhooks.Kept(folder.Path)]);
        await again.AskAsync("/health/live");
        await Soon.IsAsync(() => _service.Requests.Count == 2);
        await again.SettleAsync();

        _service.Requests.Select(request => request.Json.GetProperty("requestId").GetString()).Should().Equal($"{Leg}-3", $"{Leg}-3");
        (await NotifyAsync(again, 0)).Action("talk").GetProperty("text").GetString().Should().Be("Hello Ada.");
    }

    [Fact]
    public async Task Thirty_two_questions_of_one_service_are_under_way_at_once_and_the_next_fails_at_once()
    {
        var answer = new TaskCompletionSource<(int, string)>();
        _service.Answer = _ => answer.Task;
        await using var fake = new FakeWebhooks(settings: Settings(("Ivr:Http:crm:TimeoutSeconds", "20")));
        for (var i = 0; i < 32; i++)
            await AskAsync(fake, $"leg-{i}");
        await Soon.IsAsync(() => _service.Requests.Count == 32);

        await AskAsync(fake, "leg-one-more");
        await Soon.IsAsync(() => fake.Find(new("leg-one-more")).Timeline.Any(line => line.What.Contains("32 questions", StringComparison.Ordinal)));
        (await NotifyAsync(fake, 0, "leg-one-more")).Action("talk").GetProperty("text").GetString().Should().Be("Nobody knows you.");

        answer.SetResult((200, """{"variables":{"customer":"Ada"}}"""));
        await fake.SettleAsync();
        (await NotifyAsync(fake, 0, "leg-7")).Action("talk").GetProperty("text").GetString().Should().Be("Hello Ada.");
    }

    [Fact]
    public async Task Services_that_hang_keep_no_question_of_another_one_waiting()
    {
        await using var second = await TestService.StartAsync();
        await using var healthy = await TestService.StartAsync();
        var answer = new TaskCompletionSource<(int, string)>();
        _service.Answer = second.Answer = _ => answer.Task;
        healthy.Answers("""{"variables":{"customer":"Ada"}}""");
        await using var fake = new FakeWebhooks(settings:
        [
            .. Settings(("Ivr:Http:crm:TimeoutSeconds", "20")),
            .. Settings(second, "erp", "4", ("Ivr:Http:erp:TimeoutSeconds", "20")),
            .. Settings(healthy, "shop", "5", ("Ivr:Http:shop:TimeoutSeconds", "20")),
        ]);
        for (var i = 0; i < 32; i++)
        {
            await AskAsync(fake, $"crm-{i}");
            await AskAsync(fake, $"erp-{i}", option: '4');
        }

        await Soon.IsAsync(() => (_service.Requests.Count, second.Requests.Count) == (32, 32));

        await AskAsync(fake, "shop", option: '5');
        await AskAsync(fake, "crm-more");
        await AskAsync(fake, "erp-more", option: '4');
        await Soon.IsAsync(() => fake.Find(new("shop")).Attached.Attributes.Values.ContainsKey("customer"));
        foreach (var (leg, service) in (IEnumerable<(string, string)>)[("crm-more", "crm"), ("erp-more", "erp")])
        {
            await Soon.IsAsync(() => fake.Find(new(leg)).Timeline.Any(
                line => line.What.Contains($"32 questions of {service} are under way already", StringComparison.Ordinal)));
            (await NotifyAsync(fake, 0, leg)).Action("talk").GetProperty("text").GetString().Should().Be("Nobody knows you.");
        }

        (await NotifyAsync(fake, 0, "shop")).Action("talk").GetProperty("text").GetString().Should().Be("Hello Ada.");
        answer.SetResult((200, """{"variables":{"customer":"Ada"}}"""));
        await fake.SettleAsync();
        (await NotifyAsync(fake, 0, "erp-7")).Action("talk").GetProperty("text").GetString().Should().Be("Hello Ada.");
    }

    [Fact]
    public async Task A_caller_who_hangs_up_is_asked_about_no_more()
    {
        var answer = new TaskCompletionSource<(int, string)>();
        _service.Answer = _ => answer.Task;
        await using var fake = new FakeWebhooks(settings: Settings());
        await AskAsync(fake);
        await Soon.IsAsync(() => _service.Requests.Count == 1);
        await SendAsync(fake, "event", $$"""{"uuid":"{{Leg}}","status":"completed","direction":"inbound"}""");
        answer.SetResult((200, """{"variables":{"customer":"Ada"}}"""));
        await fake.SettleAsync();
        fake.Find(new(Leg)).Should().BeEquivalentTo(new { IsOver = true });
        fake.Find(new(Leg)).Attached.Attributes.Values.Should().NotContainKey("customer");
    }

    private (string Key, string? Value)[] Settings(params (string Key, string? Value)[] more) => Settings(_service, "crm", "3", more);

    /// <summary>An option of the menu asks that service.</summary>
    private static (string Key, string? Value)[] Settings(TestService service, string name, string option, params (string Key, string? Value)[] more)
    {
        var collect = $"Ivr:Menus:Main:Options:{option}:Collect";
        return
        [
            .. service.Settings(name).Select(setting => (setting.Key, (string?)setting.Value)),
            ($"{collect}:Attribute", "account"),
            ($"{collect}:Prompt", "Please enter your account number."),
            ($"{collect}:Service", name),
            ($"{collect}:Next:0:End", "Hello {customer}."),
            ($"{collect}:Failed:End", "Nobody knows you."),
            .. more,
        ];
    }

    /// <summary>A call up to the question; nothing is waited for but the answers to the webhooks.</summary>
    private static async Task<WebhookReply> AskAsync(FakeWebhooks fake, string leg = Leg, char option = '3')
    {
        await SendAsync(fake, "answer", $$"""{"from":"447700900001","to":"442079460000","uuid":"{{leg}}","conversation_uuid":"CON-{{leg}}"}""");
        await SendAsync(fake, "input", $$$"""{"uuid":"{{{leg}}}","dtmf":{"digits":"{{{option}}}"}}""");
        return await SendAsync(fake, "input", $$$"""{"uuid":"{{{leg}}}","dtmf":{"digits":"123"}}""");
    }

    /// <summary>The platform has carried out what came before the notify of that round.</summary>
    private static Task<WebhookReply> NotifyAsync(FakeWebhooks fake, int round, string leg = Leg)
    {
        var call = fake.Find(new(leg));
        var body = $$$"""{"conversation_uuid":"CON-{{{leg}}}","payload":{"step":3,"round":{{{round}}}}}""";
        return SendAsync(fake, $"notify?call={leg}&key={call.Addresses.Secret}&step=3", body);
    }

    private static Task<WebhookReply> SendAsync(FakeWebhooks fake, string route, string body) => fake.SendAsync(HttpMethod.Post, $"/webhooks/{route}", body);
}

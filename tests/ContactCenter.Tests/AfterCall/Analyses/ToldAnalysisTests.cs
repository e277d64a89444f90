using System.Net;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.AfterCall.Delivery;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Analyses;

/// <summary>An analysis is told once when it is there, and once more when it was repaired, whatever became of its steps in between.</summary>
public sealed class ToldAnalysisTests : IDisposable
{
    private static readonly string[] Ready = ["analysis.ready"];

    private readonly TestFolder _folder = new();
    private readonly GatedStep _language = new(AnalysisStep.Language);
    private readonly GatedStep _summary = new(AnalysisStep.Summary);
    private readonly GatedStep _talk = new(AnalysisStep.Talk);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Talk")]
    [InlineData("Language")]
    public async Task A_step_that_fails_again_tells_nobody(string step)
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        (step == "Talk" ? _talk : _language).Fails = true;
        await using var fake = await AnalysedAsync(receiver);
        receiver.Received.Should().ContainSingle();

        await RetryAsync(fake, step);
        await fake.PassAsync(TimeSpan.FromMinutes(5));
        fake.Logs.Clear();

        receiver.Received.Should().ContainSingle("nothing has changed");
        (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().ContainSingle();
        (await fake.ItemsAsync("/api/v1/work?state=open")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_step_that_is_tried_again_when_the_words_have_gone_tells_nobody()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        _talk.Fails = true;
        await using var fake = await AnalysedAsync(receiver, ("Retention:TranscriptDays", "1"));
        await fake.PassAsync(TimeSpan.FromDays(2));

        await RetryAsync(fake, "Talk");
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        receiver.Received.Should().ContainSingle();
        (await fake.ItemsAsync("/api/v1/work")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Summary", "Talk")]
    [InlineData("Talk", "Summary")]
    public async Task Of_steps_that_are_tried_again_together_the_one_that_is_repaired_is_told_once(string repaired, string failing)
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        (_summary.Fails, _talk.Fails) = (true, true);
        await using var fake = await AnalysedAsync(receiver);
        var first = repaired == "Summary" ? _summary : _talk;
        (first.Fails, first.Gate) = (false, new());

        await RetryAsync(fake, repaired);
        await first.Gate.Reached;
        await RetryAsync(fake, failing);
        first.Gate.Open();
        await fake.PassAsync(TimeSpan.FromMinutes(5));
        fake.Logs.Clear();

        receiver.Received.Should().HaveCount(2);
        receiver.Repeats.Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/work?state=open")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_repair_is_told_once_also_where_all_that_is_repaired_waits_for_the_others()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        (_language.Fails, _summary.Fails, _talk.Fails) = (true, true, true);
        await using var fake = await AnalysedAsync(receiver);
        (_language.Fails, _summary.Fails, _language.Gate) = (false, false, new());

        await RetryAsync(fake, "Language");
        await _language.Gate.Reached;
        await RetryAsync(fake, "Summary");
        _language.Gate.Open();
        await fake.PassAsync(TimeSpan.FromMinutes(5));
        fake.Logs.Clear();

        receiver.Received.Should().HaveCount(2, "of what follows the language, one fails again");
        (await fake.ItemsAsync("/api/v1/work?state=open")).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_made_again_since_there_are_vectors_keeps_no_repair_from_being_told()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        _talk.Fails = true;
        await using var fake = await AnalysedAsync(receiver);
        var background = fake.Services.GetRequiredService<BackgroundWork>();
        var due = fake.Clock.GetUtcNow().AddDays(1);
        await background.AddAsync([.. AnalysisWork.Again(background, [AnalysisStep.Sentiment], "caller-leg", version: 1, due)]);

        _talk.Fails = false;
        await RetryAsync(fake, "Talk");
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        receiver.Received.Should().HaveCount(2);
        await fake.PassAsync(TimeSpan.FromDays(1));
        receiver.Received.Should().HaveCount(2);
    }

    [Fact]
    public async Task An_analysis_that_is_asked_for_twice_is_told_once()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = await AnalysedAsync(receiver);
        await TranscriptsOfCall.WriteAnewAsync(fake);
        _talk.IsAway = true;

        await TranscriptsOfCall.AnalyseAsync(fake);
        await TranscriptsOfCall.AnalyseAsync(fake);
        receiver.Received.Should().ContainSingle("a step is still to be made, twice");
        _talk.IsAway = false;
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        receiver.Received.Should().HaveCount(2);
        (await fake.ItemsAsync("/api/v1/work?state=open")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_repair_that_waits_for_another_step_is_told_after_a_restart()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        (_summary.Fails, _talk.Fails) = (true, true);
        await using (var fake = await AnalysedAsync(receiver))
        {
            (_summary.Fails, _summary.Gate) = (false, new());
            (_talk.IsAway, _talk.Fails) = (true, false);
            await RetryAsync(fake, "Summary");
            await _summary.Gate.Reached;
            await RetryAsync(fake, "Talk");
            _summary.Gate.Open();
            await fake.SettleAsync();
            receiver.Received.Should().ContainSingle();
        }

        _talk.IsAway = false;
        await using (var fake = Open())
        {
            await fake.AskAsync("/health/live");
            await fake.PassAsync(TimeSpan.FromHours(3));
            receiver.Received.Should().HaveCount(2);
            (await fake.ItemsAsync("/api/v1/work?state=open")).Should().BeEmpty();
        }
    }

    private static async Task RetryAsync(FakeWebhooks fake, string step)
    {
        var letters = await fake.ItemsAsync("/api/v1/work?state=dead");
        var letter = letters.Single(each => each.GetProperty("kind").GetString() == $"analyse{step}");
        using var answer = await fake.SendApiAsync(HttpMethod.Post, $"/api/v1/work/{letter.GetProperty("number").GetInt64()}/retry");
        answer.StatusCode.Should().Be(HttpStatusCode.Accepted);
    }

    /// <summary>The call is analysed, and that was told as far as it could be.</summary>
    private async Task<FakeWebhooks> AnalysedAsync(DeliveryReceiver receiver, params (string Key, string? Value)[] settings)
    {
        var fake = Open(settings);
        using var made = await fake.SendApiAsync(
            HttpMethod.Post, "/api/v1/subscriptions", new { url = new Uri(receiver.Url, "hooks").AbsoluteUri, events = Ready });
        made.StatusCode.Should().Be(HttpStatusCode.Created);
        await ErasedStore.EndedCallAsync(fake);
        fake.Logs.Clear();
        return fake;
    }

    private FakeWebhooks Open(params (string Key, string? Value)[] settings) => ErasedStore.Open(
        _folder,
        features: services =>
        {
            foreach (var step in (GatedStep[])[_language, _summary, _talk])
                services.AddSingleton<IAnalysisStep>(step);
        },
        settings: settings);

    /// <summary>A step that may be made to wait, to fail, and to find a file of the server's away.</summary>
    private sealed class GatedStep(AnalysisStep step) : IAnalysisStep
    {
        public Gate? Gate { get; set; }

        public bool Fails { get; set; }

        public bool IsAway { get; set; }

        public AnalysisStep Step => step;

        public IReadOnlyList<string> Columns => [];

        public async Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
        {
            await (Gate?.PassAsync() ?? Task.CompletedTask);
            if (IsAway)
                throw new FileNotFoundException();
            return Fails ? throw new InvalidOperationException() : ScriptedStep.Done();
        }
    }
}

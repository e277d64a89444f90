using System.Net;
using System.Text.Json;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using static ContactCenter.Tests.AfterCall.Analyses.ToldCall;

namespace ContactCenter.Tests.AfterCall.Analyses;

/// <summary>The steps of the analysis are work: what fails can be tried again, and what is gone is not brought back.</summary>
public sealed class AnalysisWorkTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_step_that_fails_lies_among_the_dead_letters_keeps_no_other_from_its_turn_and_can_be_tried_again()
    {
        var step = new FailingStep();
        await using var fake = ErasedStore.Open(_folder, features: services => services.AddSingleton<IAnalysisStep>(step));
        await ErasedStore.EndedCallAsync(fake);

        var states = StepsOf(await AnalysisAsync(fake));
        states.Should().Contain("language", "failed: it has failed (InvalidOperationException)").And.Contain("summary", "done").And.Contain("talk", "done");
        var letter = (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().ContainSingle().Subject;
        letter.GetProperty("kind").GetString().Should().Be("analyseLanguage");
        letter.GetRawText().Should().NotContain(FailingStep.Secret, "it may be a word of the call");

        fake.Logs.Clear();
        step.Fails = false;
        var again = $"/api/v1/work/{letter.GetProperty("number").GetInt64()}/retry";
        (await fake.SendApiAsync(HttpMethod.Post, again)).StatusCode.Should().Be(HttpStatusCode.Accepted);
        await fake.SettleAsync();

        StepsOf(await AnalysisAsync(fake))["language"].Should().Be("done");
    }

    [Fact]
    public async Task Its_words_go_with_the_transcripts_and_the_rest_with_the_call()
    {
        await using var fake = ErasedStore.Open(_folder, settings: [("Retention:TranscriptDays", "30"), ("Search:Index", "false")]);
        await ErasedStore.EndedCallAsync(fake);
        ErasedStore.TablesWith(_folder, "caller-leg").Should().Contain(["derived_texts", "analyses", "analysis_steps"]);
        ErasedStore.FilesWith(_folder, ErasedStore.RareWord).Should().BeEmpty("it is encrypted");

        await fake.PassAsync(TimeSpan.FromDays(31));

        ErasedStore.TablesWith(_folder, "caller-leg").Should().Contain(["analyses", "analysis_steps"]).And.NotContain(["derived_texts", "transcripts"]);
        var left = await AnalysisAsync(fake);
        left.GetProperty("talk").GetProperty("durationSeconds").GetDouble().Should().BePositive();
        left.GetProperty("summary").ValueKind.Should().Be(JsonValueKind.Null);
    }

    private static async Task<JsonElement> AnalysisAsync(FakeWebhooks fake)
    {
        var reply = await fake.AskAsync("/api/v1/calls/caller-leg/analysis", Supervisor.Key);
        reply.Status.Should().Be(HttpStatusCode.OK);
        return reply.Json;
    }

    private sealed class FailingStep : IAnalysisStep
    {
        public const string Secret = "whatever-was-said";

        public bool Fails { get; set; } = true;

        public AnalysisStep Step => AnalysisStep.Language;

        public IReadOnlyList<string> Columns => [FactColumns.Language];

        public Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken) =>
            Fails ? throw new InvalidOperationException(Secret) : Task.FromResult(StepOutcome.Done("Test"));
    }
}

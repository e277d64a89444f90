using System.Net;
using System.Text.Json;
using ContactCenter.Speech.Analysis.Embeddings;
using ContactCenter.Speech.Transcription.Embedded;
using ContactCenter.Tests.Speech.Transcription;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Speech.Analysis.Embeddings;

/// <summary>What the transcriber is asked for vectors, and what becomes of texts when it fails.</summary>
public sealed class SentenceVectorsTests : IAsyncLifetime
{
    private const string Answer =
        """{"object":"list","model":"m-1","data":[{"index":1,"embedding":"AACAPwAAAAA="},{"index":0,"embedding":"AAAAAAAAgD8="}]}""";

    private readonly TestClock _clock = new();
    private readonly TestFolder _folder = new();
    private readonly FakeLauncher _launcher = new();
    private readonly EmbeddedTranscriber _transcriber;
    private readonly SentenceVectors _vectors;
    private readonly List<JsonElement> _asked = [];

    public SentenceVectorsTests()
    {
        _transcriber = new(_launcher, _clock, NullLogger<EmbeddedTranscriber>.Instance);
        File.WriteAllText(_folder.File("ContactCenter.Transcriber.dll"), "");
        _vectors = new(_transcriber, new(_folder.Path), _clock);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _transcriber.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(VectorUse.Comparison, "query", "batch")]
    [InlineData(VectorUse.Passage, "passage", "batch")]
    [InlineData(VectorUse.Question, "query", "question")]
    public async Task Texts_become_vectors_in_their_order(object use, string inputType, string priority)
    {
        Answers(Answer);
        _vectors.ModelId.Should().BeNull();

        var made = await EmbedAsync(["eins", "zwei"], (VectorUse)use);

        made.Vectors.Should().BeEquivalentTo([[0, 1], new float[] { 1, 0 }], order => order.WithStrictOrdering());
        (made.ModelId, _vectors.ModelId).Should().Be(("m-1", "m-1"));
        _launcher.Started.Should().ContainSingle("it is started for that");
        JsonSerializer.Serialize(_asked.Single()).Should().Be(
            $$"""{"input":["eins","zwei"],"encoding_format":"base64","input_type":"{{inputType}}","priority":"{{priority}}"}""");
    }

    [Fact]
    public async Task More_texts_than_it_takes_at_once_are_asked_in_parts_and_long_ones_are_cut()
    {
        _launcher.Answers = async (request, cancellation) =>
        {
            _asked.Add(JsonSerializer.Deserialize<JsonElement>(await request.Content!.ReadAsStringAsync(cancellation)));
            var entries = Enumerable.Range(0, TextsOf(_asked[^1]).Count).Select(index => $$"""{"index":{{index}},"embedding":"AACAPw=="}""");
            return FakeProcess.Json($$"""{"model":"m-1","data":[{{string.Join(',', entries)}}]}""");
        };

        var made = await EmbedAsync([.. Enumerable.Repeat("a", 256), new string('b', 9_000)]);

        made.Vectors.Should().HaveCount(257);
        _asked.Select(TextsOf).Select(texts => texts.Count).Should().Equal(256, 1);
        TextsOf(_asked[1]).Single().Should().HaveLength(8_192);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, "no_model", "Refused")]
    [InlineData(HttpStatusCode.NotFound, "not_found", "Refused")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "ending", "Unavailable")]
    [InlineData(HttpStatusCode.TooManyRequests, "too_many_requests", "Unavailable")]
    [InlineData(HttpStatusCode.InternalServerError, "failed", "Failed")]
    public async Task What_it_says_is_told_with_what_to_do_about_it(HttpStatusCode status, string code, string fault)
    {
        _launcher.Answers = (_, _) => Task.FromResult(FakeProcess.Json($$$"""{"error":{"message":"so it is","code":"{{{code}}}"}}""", status));

        var told = await FaultAsync();

        told.Fault.ToString().Should().Be(fault);
        told.Message.Should().Be($"The transcriber makes no vectors ({(int)status}): so it is");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("vectors")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"model":"m-1","data":[]}""")]
    [InlineData("""{"model":"m-1","data":[{"index":0,"embedding":[1]}]}""")]
    [InlineData("""{"model":"m-1","data":[{"index":1,"embedding":"AACAPw=="}]}""")]
    [InlineData("""{"model":"m-1","data":[{"index":0,"embedding":"AADAfw=="}]}""")]
    [InlineData("""{"model":"m-1","data":[{"index":0,"embedding":""}]}""")]
    public async Task Rubbish_is_no_vector(string answer)
    {
        Answers(answer);

        (await FaultAsync()).Fault.Should().Be(EmbeddingFault.Failed);
    }

    [Fact]
    public async Task When_it_dies_in_the_middle_the_texts_may_be_the_reason_and_then_it_is_waited_for()
    {
        var asked = new TaskCompletionSource();
        _launcher.Answers = async (_, cancellation) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return FakeProcess.Json("{}");
        };
        var fault = FaultAsync();
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);

        _launcher.Started.Single().Die(137);

        (await fault).Fault.Should().Be(EmbeddingFault.EngineDied);
        (await FaultAsync()).Should().BeEquivalentTo(new { Fault = EmbeddingFault.Unavailable, RetryAfter = TimeSpan.FromSeconds(1) });
    }

    [Fact]
    public async Task Where_it_does_not_answer_it_is_given_up()
    {
        var asked = new TaskCompletionSource();
        _launcher.Answers = async (_, cancellation) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return FakeProcess.Json("{}");
        };
        var fault = FaultAsync();
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromMinutes(5));

        (await fault).Fault.Should().Be(EmbeddingFault.Failed);
    }

    [Fact]
    public async Task Whoever_asked_may_go_away()
    {
        using var leaving = new CancellationTokenSource();
        _launcher.Answers = async (_, cancellation) =>
        {
            await leaving.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return FakeProcess.Json("{}");
        };

        var ask = () => _vectors.EmbedAsync(["a"], VectorUse.Question, leaving.Token);

        await ask.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Where_its_program_is_not_there_nothing_is_started()
    {
        File.Delete(_folder.File("ContactCenter.Transcriber.dll"));

        (await FaultAsync()).Fault.Should().Be(EmbeddingFault.Refused);

        _launcher.Started.Should().BeEmpty();
    }

    [Fact]
    public async Task Blank_texts_are_refused()
    {
        await FluentActions.Awaiting(() => EmbedAsync([])).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Awaiting(() => EmbedAsync(["a", " "])).Should().ThrowAsync<ArgumentException>();
    }

    private static List<string?> TextsOf(JsonElement asked) => [.. asked.GetProperty("input").EnumerateArray().Select(text => text.GetString())];

    private void Answers(string body) => _launcher.Answers = async (request, cancellation) =>
    {
        request.RequestUri!.AbsolutePath.Should().Be("/v1/embeddings");
        _asked.Add(JsonSerializer.Deserialize<JsonElement>(await request.Content!.ReadAsStringAsync(cancellation)));
        return FakeProcess.Json(body);
    };

    private Task<SentenceEmbeddings> EmbedAsync(string[] texts, VectorUse use = VectorUse.Comparison) =>
        _vectors.EmbedAsync(texts, use, TestContext.Current.CancellationToken);

    private async Task<EmbeddingException> FaultAsync() =>
        (await FluentActions.Awaiting(() => EmbedAsync(["a"])).Should().ThrowAsync<EmbeddingException>()).Which;
}

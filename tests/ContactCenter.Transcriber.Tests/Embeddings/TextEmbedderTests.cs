using ContactCenter.Transcriber.Embeddings;
using ContactCenter.Transcriber.Tests.Support;

namespace ContactCenter.Transcriber.Tests.Embeddings;

public sealed class TextEmbedderTests
{
    private readonly FakeEmbedder _embedder = new();
    private readonly EmbeddingTurns _turns = new();
    private readonly TextEmbedder _texts;

    public TextEmbedderTests() => _texts = new(_embedder, _turns);

    [Fact]
    public async Task Vectors_are_in_the_order_of_the_texts_whatever_their_lengths()
    {
        int[] lengths = [.. Enumerable.Range(0, 40).Select(text => 1 + (text * 7 % 40))];

        var made = await EmbedAsync(lengths, EmbeddingPriority.Batch);

        made.Vectors.Select(vector => (int)vector[1]).Should().Equal(lengths);
        made.Tokens.Should().Be(lengths.Sum());
        _embedder.Batches.Select(batch => batch.Length).Should().Equal(16, 16, 8);
    }

    [Fact]
    public async Task A_question_goes_before_batches_that_were_asked_for_earlier_and_waits_for_one_at_most()
    {
        _embedder.Gate.Reset();
        var first = EmbedAsync([.. Enumerable.Repeat(10, 48)], EmbeddingPriority.Batch);
        await _embedder.Began.Task.WaitAsync(TestContext.Current.CancellationToken);
        var second = EmbedAsync([20], EmbeddingPriority.Batch);
        await WaitingAsync(1);
        var question = EmbedAsync([30], EmbeddingPriority.Question);
        await WaitingAsync(2);

        _embedder.Gate.Set();
        await Task.WhenAll(first, second, question);

        _embedder.Batches.Select(batch => batch[0]).Should().Equal(10, 30, 20, 10, 10);
    }

    [Fact]
    public async Task Whoever_goes_away_while_waiting_is_passed_over()
    {
        _embedder.Gate.Reset();
        var first = EmbedAsync([10], EmbeddingPriority.Batch);
        await _embedder.Began.Task.WaitAsync(TestContext.Current.CancellationToken);
        using var leaving = new CancellationTokenSource();
        var left = EmbedAsync([20], EmbeddingPriority.Question, leaving.Token);
        await WaitingAsync(1);
        var last = EmbedAsync([30], EmbeddingPriority.Batch);
        await leaving.CancelAsync();

        await FluentActions.Awaiting(() => left).Should().ThrowAsync<OperationCanceledException>();
        _embedder.Gate.Set();
        await Task.WhenAll(first, last);

        _embedder.Batches.Select(batch => batch[0]).Should().Equal(10, 30);
    }

    [Fact]
    public async Task After_a_failure_the_next_has_its_turn()
    {
        _embedder.Fault = new InvalidOperationException();
        await FluentActions.Awaiting(() => EmbedAsync([10], EmbeddingPriority.Batch)).Should().ThrowAsync<InvalidOperationException>();
        _embedder.Fault = null;

        (await EmbedAsync([20], EmbeddingPriority.Batch)).Vectors.Should().ContainSingle();
    }

    private Task<EmbeddedTexts> EmbedAsync(int[] lengths, EmbeddingPriority priority, CancellationToken? cancellation = null) => _texts.EmbedAsync(
        new EmbeddingWork([.. lengths.Select(length => new string('a', length))], Priority: priority),
        cancellation ?? TestContext.Current.CancellationToken);

    /// <summary>A request has cut its text into tokens on another thread before it waits.</summary>
    private async Task WaitingAsync(int count)
    {
        while (_turns.Waiting < count)
            await Task.Yield();
    }
}

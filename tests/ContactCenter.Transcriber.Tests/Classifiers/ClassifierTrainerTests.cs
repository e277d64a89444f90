using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Transcriber.Classifiers;
using ContactCenter.Transcriber.Embeddings;

namespace ContactCenter.Transcriber.Tests.Classifiers;

public sealed class ClassifierTrainerTests
{
    private static readonly VectorLesson Lesson = new([[1, 0, .1f], [.9f, .1f, 0], [0, 1, .1f], [.1f, .9f, 0]], [0, 0, 1, 1], Classes: 2, Simplicity: .05);

    private readonly EmbeddingTurns _turns = new();

    [Fact]
    public async Task It_learns_what_is_learned_without_a_break()
    {
        var trained = await new ClassifierTrainer(_turns).TrainAsync(Lesson, TestContext.Current.CancellationToken);

        trained.Weights.Should().Equal(Lesson.Learn().Weights);
        (await _turns.EnterAsync(EmbeddingPriority.Batch, TestContext.Current.CancellationToken)).Dispose();
    }

    [Fact]
    public async Task A_question_goes_first_and_between_two_steps_others_have_their_turn()
    {
        var before = await EnterAsync(EmbeddingPriority.Batch);
        var training = new ClassifierTrainer(_turns).TrainAsync(Lesson, TestContext.Current.CancellationToken);
        await WaitingAsync(1, training);
        var (batch, question) = (EnterAsync(EmbeddingPriority.Batch), EnterAsync(EmbeddingPriority.Question));

        before.Dispose();
        var asked = await question;
        batch.IsCompleted.Should().BeFalse();
        asked.Dispose();
        var other = await batch;
        await WaitingAsync(1, training);

        other.Dispose();
        (await training).Classes.Should().Be(2);
    }

    [Fact]
    public async Task Whoever_goes_away_ends_it()
    {
        using var leaving = new CancellationTokenSource();
        var before = await EnterAsync(EmbeddingPriority.Batch);
        var training = new ClassifierTrainer(_turns).TrainAsync(Lesson, leaving.Token);
        await WaitingAsync(1, training);

        await leaving.CancelAsync();

        await FluentActions.Awaiting(() => training).Should().ThrowAsync<OperationCanceledException>();
        before.Dispose();
        (await EnterAsync(EmbeddingPriority.Batch)).Dispose();
    }

    private Task<IDisposable> EnterAsync(EmbeddingPriority priority) => _turns.EnterAsync(priority, TestContext.Current.CancellationToken);

    private async Task WaitingAsync(int count, Task training)
    {
        while (_turns.Waiting < count)
        {
            training.IsCompleted.Should().BeFalse("it is to wait");
            await Task.Yield();
        }
    }
}

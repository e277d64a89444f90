using System.Net;
using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Speech.Analysis.Classifiers;
using ContactCenter.Speech.Analysis.Embeddings;
using ContactCenter.Speech.Transcription.Embedded;
using ContactCenter.Tests.Speech.Transcription;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Speech.Analysis.Classifiers;

/// <summary>What the transcriber is given to learn, and what becomes of its answers.</summary>
public sealed class ClassifierTrainingTests : IAsyncDisposable
{
    private static readonly VectorLesson Lesson = new([[1, 0], [0, 1]], [1, 0], Classes: 2, Simplicity: .1);

    private readonly TestClock _clock = new();
    private readonly TestFolder _folder = new();
    private readonly FakeLauncher _launcher = new();
    private readonly EmbeddedTranscriber _transcriber;
    private readonly ClassifierTraining _training;
    private readonly List<string> _asked = [];

    public ClassifierTrainingTests()
    {
        _transcriber = new(_launcher, _clock, NullLogger<EmbeddedTranscriber>.Instance);
        File.WriteAllText(_folder.File("ContactCenter.Transcriber.dll"), "");
        _training = new(_transcriber, new(_folder.Path), _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _transcriber.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Vectors_and_labels_go_and_weights_come_back()
    {
        Answers("""{"object":"classifier","classes":2,"dimension":2,"weights":"AACAPwAAAEAAAEBAAACAQAAAoEAAAMBA"}""");

        var learned = await TrainAsync();

        (learned.Classes, learned.Dimension).Should().Be((2, 2));
        learned.Weights.Should().Equal(1, 2, 3, 4, 5, 6);
        _launcher.Started.Should().ContainSingle("it is started for that");
        _asked.Should().Equal("""application/json {"vectors":["AACAPwAAAAA=","AAAAAAAAgD8="],"labels":[1,0],"classes":2,"l2":0.1}""");
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "not_found", "Refused")]
    [InlineData(HttpStatusCode.BadRequest, "invalid_value", "Refused")]
    [InlineData(HttpStatusCode.TooManyRequests, "too_many_requests", "Unavailable")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "ending", "Unavailable")]
    [InlineData(HttpStatusCode.InternalServerError, "failed", "Failed")]
    public async Task What_it_says_is_told_with_what_to_do_about_it(HttpStatusCode status, string code, string fault)
    {
        _launcher.Answers = (_, _) => Task.FromResult(FakeProcess.Json($$$"""{"error":{"message":"so it is","code":"{{{code}}}"}}""", status));

        var told = await FaultAsync();

        told.Fault.ToString().Should().Be(fault);
        told.Message.Should().Be($"The transcriber trains no classifier ({(int)status}): so it is");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("weights")]
    [InlineData("""{"classes":2,"dimension":2}""")]
    [InlineData("""{"classes":3,"dimension":2,"weights":"AACAPwAAAEAAAEBAAACAQAAAoEAAAMBA"}""")]
    [InlineData("""{"classes":2,"dimension":1,"weights":"AACAPwAAAEAAAEBAAACAQAAAoEAAAMBA"}""")]
    [InlineData("""{"classes":2,"dimension":2,"weights":"AACAPwAAAEAAAEBAAACAQAAAoEA="}""")]
    [InlineData("""{"classes":2,"dimension":2,"weights":"AADAfwAAAEAAAEBAAACAQAAAoEAAAMBA"}""")]
    [InlineData("""{"classes":2,"dimension":2,"weights":[1,2,3,4,5,6]}""")]
    public async Task Rubbish_is_no_classifier(string answer)
    {
        Answers(answer);

        (await FaultAsync()).Fault.Should().Be(EmbeddingFault.Failed);
    }

    [Fact]
    public async Task It_has_twenty_minutes_and_when_it_dies_that_is_told()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _launcher.Answers = async (_, cancellation) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return FakeProcess.Json("{}");
        };
        var late = FaultAsync();
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        _clock.Advance(TimeSpan.FromMinutes(19));
        late.IsCompleted.Should().BeFalse();
        _clock.Advance(TimeSpan.FromMinutes(1));
        (await late).Message.Should().Be("The transcriber trains no classifier within 1200 s.");

        asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var dead = FaultAsync();
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        _launcher.Started.Single().Die(137);
        (await dead).Fault.Should().Be(EmbeddingFault.EngineDied);
    }

    [Fact]
    public async Task Where_its_program_is_not_there_nothing_is_started()
    {
        File.Delete(_folder.File("ContactCenter.Transcriber.dll"));

        (await FaultAsync()).Fault.Should().Be(EmbeddingFault.Refused);

        _launcher.Started.Should().BeEmpty();
    }

    [Fact]
    public async Task Labels_and_other_examples_go_and_how_many_agree_comes_back()
    {
        Answers("""{"object":"agreement","agreed":1,"labels":1}""", "/v1/classifiers/agreement");

        (await CompareAsync()).Should().Be(new TopicAgreement(Agreed: 1, Labels: 1));

        _asked.Should().Equal(
            """
            application/json {"vectors":["AACAPwAAAAA=","AAAAAAAAgD8="],"topics":["returns",null],"languages":["en",null],"typed":1,"least":0.5,"centred":false}
            """);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("1 of 1")]
    [InlineData("""{"labels":1}""")]
    [InlineData("""{"agreed":0,"labels":2}""")]
    [InlineData("""{"agreed":2,"labels":1}""")]
    [InlineData("""{"agreed":-1,"labels":1}""")]
    [InlineData("""{"agreed":0.5,"labels":1}""")]
    public async Task Rubbish_is_no_agreement(string answer)
    {
        Answers(answer, "/v1/classifiers/agreement");

        (await FluentActions.Awaiting(() => CompareAsync()).Should().ThrowAsync<EmbeddingException>()).Which.Fault.Should().Be(EmbeddingFault.Failed);
    }

    private void Answers(string body, string path = "/v1/classifiers") => _launcher.Answers = async (request, cancellation) =>
    {
        request.RequestUri!.AbsolutePath.Should().Be(path);
        _asked.Add($"{request.Content!.Headers.ContentType} {await request.Content.ReadAsStringAsync(cancellation)}");
        return FakeProcess.Json(body);
    };

    private Task<TopicAgreement> CompareAsync() => _training.CompareAsync(
        new(TopicGate.MiniLm, [new("returns", "en", [1, 0])], [new(Topic: null, Language: null, [0, 1])]), TestContext.Current.CancellationToken);

    private Task<SoftmaxClassifier> TrainAsync() => _training.TrainAsync(Lesson, TestContext.Current.CancellationToken);

    private async Task<EmbeddingException> FaultAsync() =>
        (await FluentActions.Awaiting(() => TrainAsync()).Should().ThrowAsync<EmbeddingException>()).Which;
}

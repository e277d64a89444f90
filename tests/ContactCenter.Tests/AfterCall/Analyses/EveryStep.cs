using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Analyses.Steps;
using ContactCenter.AfterCall.Topics;
using ContactCenter.Tests.AfterCall.Erasure;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Analyses;

/// <summary>The steps of the analysis, for what is tried in the middle of each.</summary>
public sealed class EveryStep : IDisposable
{
    private readonly TestFolder _folder = new();

    public static TheoryData<Type> Types { get; } =
    [
        typeof(LanguageStep), typeof(VectorsStep), typeof(SentimentStep), typeof(KeyPhrasesStep), typeof(EntitiesStep), typeof(SyntaxStep),
        typeof(SummaryStep), typeof(TopicStep), typeof(TalkStep),
    ];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Is_tried()
    {
        await using var fake = ErasedStore.Open(_folder);

        fake.Services.GetServices<IAnalysisStep>().Select(each => each.GetType()).Should().BeEquivalentTo(Types.Select(row => row.Data));
    }
}

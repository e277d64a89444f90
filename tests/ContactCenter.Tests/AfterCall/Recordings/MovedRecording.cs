using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.AfterCall.Analyses;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Recordings;

/// <summary>
/// The only recording of a call is of the department Support, as if the caller had been moved on after it, before the call is analysed and told to anybody.
/// </summary>
internal sealed class MovedRecording(IServiceProvider services) : IAnalysisStep
{
    private const string Department = "Support";

    public AnalysisStep Step => AnalysisStep.Talk;

    public IReadOnlyList<string> Columns => [];

    public static void AddTo(IServiceCollection services) => services.AddSingleton<IAnalysisStep>(provider => new MovedRecording(provider));

    private static async Task MoveAsync(IServiceProvider services, string call)
    {
        var index = services.GetRequiredService<IRecordingIndex>();
        var recording = (await index.OfCallAsync(call, CancellationToken.None)).Should().ContainSingle().Subject;
        var moved = new RecordingChange(index, recording with { Department = Department }, services.GetRequiredService<BackgroundWork>());
        await services.GetRequiredService<ICommitter>().SaveAsync(moved);
    }

    public async Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        await MoveAsync(services, call.Id);
        return ScriptedStep.Done();
    }
}

using ContactCenter.AfterCall.Analyses.Elsewhere;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>The steps as calls are analysed with them: by those whom the settings name, and only where they are wanted.</summary>
internal sealed class AnalysisSteps(IServiceProvider services, AnalysisSettings settings)
{
    public IAnalysisStep Of(AnalysisStep step)
    {
        var embedded = services.GetServices<IAnalysisStep>().Last(each => each.Step == step);
        return new WantedStep(new ProvidedStep(embedded, settings.ProvidersOf(step), other => StepProviders.Of(services, step, other)), settings);
    }
}

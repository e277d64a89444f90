using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Has vectors made anew that are of another model, when the first vectors of a model have come since the start.</summary>
internal sealed class VectorRenewals(IAnalysisStore analyses, BackgroundWork background, TimeProvider time)
{
    private volatile string? _seen;

    /// <param name="model">That has just made some.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It is not known what there is.</exception>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">The work could not be saved.</exception>
    public async Task SeenAsync(string model, CancellationToken cancellationToken)
    {
        if (_seen == model)
            return;
        if ((await analyses.WithOtherVectorsAsync(model, after: "", most: 1, cancellationToken)).Count > 0)
            await background.AddAsync([RenewVectorsHandler.Work(background, time.GetUtcNow())]);
        _seen = model;
    }

    /// <summary>Those of other models are being made anew already.</summary>
    public void Renewing(string model) => _seen = model;
}

using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>
/// Has vectors made anew after the start where they are of a model of another name than the settings say. Files that have changed under the same name are
/// seen with the first vectors that they make. What could not be read is tried again every hour.
/// </summary>
internal sealed class VectorsAtStart(
    StorageSettings storage,
    EmbeddingSettings embeddings,
    IServiceProvider services,
    BackgroundWork background,
    TimeProvider time,
    ILogger<VectorsAtStart> logger)
    : RepeatedService(TimeSpan.FromHours(1), time, logger)
{
    /// <summary>Whoever calls now goes first.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private bool _isKnown;

    protected override bool IsWanted => storage.Provider == StorageProvider.Sqlite;

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        // The start does not wait for it.
        await Task.Yield();
        if (_isKnown)
            return;
        try
        {
            if (await IsOtherAsync(cancellationToken))
                await background.AddAsync([RenewVectorsHandler.Work(background, Time.GetUtcNow() + Pause)]);
            _isKnown = true;
        }
        catch (Exception fault) when (fault is HistoryUnavailableException or StorageUnavailableException)
        {
            // It is told where the stores are opened.
        }
        catch (OperationCanceledException)
        {
            // The process ends.
        }
    }

    private async Task<bool> IsOtherAsync(CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IAnalysisStore>();
        var models = await store.ModelsAsync(cancellationToken);
        // A model that the owner has named may know what was said in calls of which no other has made vectors.
        var isOther = models.Count == 0 ? embeddings.Model is not null : models.Any(model => !embeddings.IsNameOf(model));
        return isOther && (await store.WithOtherVectorsAsync(embeddings.Name, after: "", most: 1, cancellationToken)).Count > 0;
    }
}

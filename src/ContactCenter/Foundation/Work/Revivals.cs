namespace ContactCenter.Foundation.Work;

/// <summary>Has work tried again that was given up. One after the other, so that two who ask for the same at once get it done once.</summary>
internal sealed class Revivals(
    WorkDispatcher live, BackgroundDispatcher background, IDeadLetters letters, IEnumerable<IWorkHandler> handlers) : IDisposable
{
    private readonly Dictionary<string, IWorkHandler> _handlers = handlers.ToDictionary(handler => handler.Kind, StringComparer.Ordinal);
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <returns>The item as it is to be tried again; or why it is not, as a sentence for people.</returns>
    /// <exception cref="Storage.StorageUnavailableException">It could not be saved.</exception>
    public async Task<(WorkItem? Item, string Refusal)> ReviveAsync(long number)
    {
        await _turn.WaitAsync();
        try
        {
            if (await letters.FindAsync(number) is not { } letter)
                return (null, $"There is no dead work {number}.");
            var item = await live.ReviveAsync(number) ?? await background.ReviveAsync(number);
            return (item, item is null ? $"Work {number} cannot be tried again. {ReasonOf(letter.Item.Kind)}" : "");
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private string ReasonOf(string kind) =>
        _handlers.TryGetValue(kind, out var handler) ? handler.NotRevivedBecause : $"This version has no work of the kind {kind}.";
}

namespace ContactCenter.AfterCall.Analyses;

/// <summary>The analyses of calls, as they lie in the history.</summary>
internal interface IAnalysisStore
{
    /// <summary>
    /// Keeps what became of a step in place of what was there, as long as the transcripts are those that it was made of. A topic that a person has said stays.
    /// </summary>
    /// <param name="call">The call's id.</param>
    /// <param name="row">What became of it.</param>
    /// <param name="text">Its result, encrypted; <c>null</c>: it has none with words.</param>
    /// <param name="facts">By column, what is kept in clear.</param>
    /// <returns>Whether it was kept: the call may be erased, its transcripts gone or others.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It was not kept.</exception>
    Task<bool> PutAsync(string call, StepRow row, byte[]? text, IReadOnlyDictionary<string, object?> facts);

    /// <returns>All but the results with words.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    Task<AnalysisRows> ReadAsync(string call, CancellationToken cancellationToken);

    /// <summary>The results with words.</summary>
    /// <param name="call">The call's id.</param>
    /// <param name="only">That of one step; <c>null</c>: all of them.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    Task<IReadOnlyList<StepText>> TextsAsync(string call, AnalysisStep? only, CancellationToken cancellationToken);

    /// <summary>
    /// Calls with words whose vectors are of another model, or could not be made of what was said without that model being known, in the order of their ids.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="after">Only those after this one.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    Task<IReadOnlyList<string>> WithOtherVectorsAsync(string model, string after, int most, CancellationToken cancellationToken);

    /// <returns>Those of which calls have vectors, or could have none.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    Task<IReadOnlyList<string>> ModelsAsync(CancellationToken cancellationToken);
}

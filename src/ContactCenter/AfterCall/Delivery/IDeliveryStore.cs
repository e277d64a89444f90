using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>The deliveries that are known of. Nothing is written about a call that was erased.</summary>
internal interface IDeliveryStore
{
    /// <exception cref="HistoryUnavailableException">It cannot be read.</exception>
    Task<StoredDelivery?> FindAsync(long number, CancellationToken cancellationToken);

    /// <summary>Those of a call, by target and revision.</summary>
    /// <exception cref="HistoryUnavailableException">They cannot be read.</exception>
    Task<IReadOnlyList<StoredDelivery>> OfCallAsync(string call, CancellationToken cancellationToken);

    /// <exception cref="HistoryUnavailableException">They cannot be read.</exception>
    Task<DeliveryPage> ListAsync(DeliveryQuery query, CancellationToken cancellationToken);

    /// <summary>Those that are still to be tried and were due before then, the longest due first, at most a thousand.</summary>
    /// <param name="before">The instant.</param>
    /// <param name="last">The last of the page before; <c>null</c>: the first page is wanted.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="HistoryUnavailableException">They cannot be read.</exception>
    Task<IReadOnlyList<StoredDelivery>> OverdueAsync(DateTimeOffset before, StoredDelivery? last, CancellationToken cancellationToken);

    /// <summary>How deliveries to each target stand, by its name; a target that was told nothing yet is not among them.</summary>
    /// <exception cref="HistoryUnavailableException">They cannot be read.</exception>
    Task<IReadOnlyDictionary<string, TargetSums>> SumsAsync(CancellationToken cancellationToken);

    /// <summary>What is sent, encrypted; <c>null</c>: it is not made yet, or kept no more.</summary>
    /// <exception cref="HistoryUnavailableException">It cannot be read.</exception>
    Task<byte[]?> ReadBodyAsync(long number, CancellationToken cancellationToken);

    /// <returns>Whether what is sent of some delivery of the call is kept.</returns>
    /// <exception cref="HistoryUnavailableException">It cannot be read.</exception>
    Task<bool> HasBodiesAsync(string call, CancellationToken cancellationToken);

    /// <returns>A number that no delivery and no receipt ever had.</returns>
    /// <exception cref="HistoryUnavailableException">None can be reserved.</exception>
    Task<long> TakeNumberAsync();

    /// <exception cref="HistoryUnavailableException">Nothing was written.</exception>
    Task AddAsync(IReadOnlyList<StoredDelivery> deliveries);

    /// <summary>Keeps a delivery as it is from now on; its body is kept as it is until <see cref="ForgetBodiesAsync"/>, or it is accepted.</summary>
    /// <param name="delivery">One that is gone by now stays gone.</param>
    /// <param name="body">What is sent from now on, encrypted; <c>null</c>: as before.</param>
    /// <exception cref="HistoryUnavailableException">Nothing was written.</exception>
    Task UpdateAsync(StoredDelivery delivery, byte[]? body = null);

    /// <summary>Forgets what was sent of those that were given up before then.</summary>
    /// <exception cref="HistoryUnavailableException">Nothing was written.</exception>
    Task ForgetBodiesAsync(DateTimeOffset before);
}

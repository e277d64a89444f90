namespace ContactCenter.Calls.Services;

/// <summary>Asks the services that menus name.</summary>
internal interface IServiceClient
{
    /// <summary>Asks once; fails at once where so many of the service are under way already.</summary>
    Task<ServiceReply> AskAsync(ServiceQuestion question, CancellationToken cancellationToken);

    /// <summary>Hands over digits, once. They go by https, or to this machine.</summary>
    /// <returns>Why the service has not taken them, as far as is known; <c>null</c>: it has, by any status from 200 to 299.</returns>
    Task<string?> SubmitAsync(DigitsSubmission submission, CancellationToken cancellationToken);
}

/// <summary>What became of a question.</summary>
/// <param name="Body">The answer; <c>null</c>: there is none that counts.</param>
/// <param name="Reason">Why there is none.</param>
internal readonly record struct ServiceReply(byte[]? Body, string Reason);

using ContactCenter.Foundation.Work;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.World;

/// <summary>Fails the first item of its kind in a way that nobody has foreseen, so that it is given up; what comes after that is carried out.</summary>
internal sealed class FailingHandler(IWorkHandler handler) : IWorkHandler
{
    public const string Fault = "nobody has foreseen this";

    private int _attempts;

    public string Kind => handler.Kind;

    public bool TakesSlot => handler.TakesSlot;

    public WorkPermit? PermitFor(WorkItem item) => handler.PermitFor(item);

    public Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken) => Interlocked.Increment(ref _attempts) == 1
        ? throw new InvalidOperationException(Fault)
        : handler.HandleAsync(scope, cancellationToken);

    public ValueTask<WorkEnding> GiveUpAsync(WorkScope scope, string reason) => handler.GiveUpAsync(scope, reason);

    public ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now) => handler.ReviveAsync(letter, now);

    /// <summary>Puts it in the place of a handler of live work.</summary>
    public static void Replace<THandler>(IServiceCollection services)
        where THandler : class, IWorkHandler
    {
        services.Remove(services.Single(
            service => service.ServiceType == typeof(IWorkHandler) && service.ImplementationType == typeof(THandler)));
        services.AddSingleton<IWorkHandler>(provider => new FailingHandler(ActivatorUtilities.CreateInstance<THandler>(provider)));
    }
}

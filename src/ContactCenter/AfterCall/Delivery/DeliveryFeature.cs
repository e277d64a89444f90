using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Delivery.Salesforce;
using ContactCenter.AfterCall.Erasure;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Api;
using ContactCenter.Calls;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Other systems of the owner's are told of calls: once, in order, and again until they have taken it.</summary>
internal static class DeliveryFeature
{
    public static void AddDelivery(this IServiceCollection services)
    {
        services.AddSettings(DeliverySettings.Read, DeliverySettings.SectionName);
        services.AddSingleton<DeliveryNumbers>();
        services.AddSingleton(StoreOf);
        services.AddSingleton<DeliveryTurn>();
        services.AddSingleton<DeliveryBodies>();
        services.AddSingleton<ICallReports, StoredCallReports>();
        services.AddSingleton<TargetStates>();
        services.AddSingleton<DeliveryAttempts>();
        services.AddSingleton<DeliveryLimits>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton<DeliveryRetries>();
        services.AddSingleton<SignedPosts>();
        services.AddSingleton<IDeliverySender, HttpSender>();
        services.AddSingleton<IDeliverySender, FileSender>();
        services.AddSalesforce();
        services.AddSingleton<CompletionTriggers>();
        services.AddSingleton<ISettledCalls>(provider => provider.GetRequiredService<CompletionTriggers>());
        services.AddSingleton<IEndedRecordings>(provider => provider.GetRequiredService<CompletionTriggers>());
        services.AddSingleton<IEditedCalls>(provider => provider.GetRequiredService<CompletionTriggers>());
        services.AddSingleton<IEndedAnalyses>(provider => provider.GetRequiredService<CompletionTriggers>());
        services.AddSingleton<ICopiesElsewhere, ErasedDeliveries>();
        services.AddSingleton<IWorkHandler, CompleteCallHandler>();
        services.AddSingleton<IWorkHandler, TellChangeHandler>();
        services.AddSingleton<IWorkHandler, DeliverHandler>();
        services.AddSingleton<IWorkHandler, EraseDeliveredHandler>();
        services.AddHostedService<DeliveryRecovery>();
        services.AddApiPart(
            new()
            {
                Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [DeliveryEndpoints.Tag] = "What other systems were told of calls." },
                Examples = new Dictionary<Type, string>
                {
                    [typeof(DeliveryResource)] = """
                        {"id":"2019","callId":"c8061992c89a65e3790bfa0aaca6f069","target":"crm","revision":1,"state":"trying","attempts":2,
                        "lastError":"serverError","nextAt":"2026-01-05T10:05:00Z","department":"Sales","status":503,"requestId":"req-17","remoteId":null,
                        "updatedAt":"2026-01-05T10:02:00Z","triedAt":"2026-01-05T10:04:30Z","endedAt":null}
                        """,
                    [typeof(TargetResource)] = """
                        {"name":"crm","kind":"salesforce","departments":["Sales"],"when":"recorded","onErasure":"delete","state":"failing","waiting":3,"dead":0,
                        "lastError":"serverError","lastAcceptedAt":"2026-01-05T10:05:00Z"}
                        """,
                    [typeof(CheckFinding)] = """{"kind":"missing","field":"Topic__c","text":"It would hold topic, and is not there."}""",
                    [typeof(TargetCheckResource)] = """
                        {"target":"crm","ok":false,"findings":[
                        {"kind":"tooShort","field":"Summary__c","text":"It has 255 characters; texts of up to 4000 are cut."}]}
                        """,
                    [typeof(DeliveryRetryRequest)] = """{"target":"crm","from":"2026-01-05T00:00:00Z","to":null}""",
                    [typeof(DeliveryRetryResource)] = """{"target":"crm","retried":12}""",
                },
            },
            DeliveryJson.Default);
    }

    private static IDeliveryStore StoreOf(IServiceProvider provider) => provider.IsInMemory()
        ? new MemoryDeliveries()
        : ActivatorUtilities.CreateInstance<SqliteDeliveries>(provider);
}

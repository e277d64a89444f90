using System.Globalization;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Background work for deliveries: its key is a number, and its target keeps those of one target apart.</summary>
internal static class DeliveryWork
{
    public const string Deliver = "deliver";

    /// <summary>Of receipts of calls that were erased.</summary>
    public const string Erase = "eraseDelivered";

    /// <param name="background">Gives the number of the item.</param>
    /// <param name="delivery">Still to be tried.</param>
    public static WorkItem Of(BackgroundWork background, StoredDelivery delivery) =>
        New(background, Deliver, delivery.Number, delivery.Target, delivery.NextAt!.Value);

    public static WorkItem Of(BackgroundWork background, DeliveryReceipt receipt) =>
        New(background, Erase, receipt.Number, receipt.Target, receipt.NextAt!.Value);

    public static string KeyOf(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static long NumberOf(WorkItem item) => long.Parse(item.Key, CultureInfo.InvariantCulture);

    private static WorkItem New(BackgroundWork background, string kind, long number, string target, DateTimeOffset due) =>
        background.New(kind, KeyOf(number), due) with { Target = $"delivery/{target.ToLowerInvariant()}" };
}

using ContactCenter.Domain.Analysis.Redaction;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>The types of entities that are found without any setting.</summary>
public static class EntityTypes
{
    public const string Email = FindKinds.Email;
    public const string Iban = FindKinds.Iban;
    public const string Phone = FindKinds.Phone;

    /// <summary>The number of an order, a ticket, a case, an invoice, a booking, a customer and the like.</summary>
    public const string OrderNumber = "orderNumber";

    /// <summary>No entity of the owner's has such a name, in upper or lower case.</summary>
    public static readonly ImmutableHashSet<string> BuiltIn = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
        Email, Iban, Phone, OrderNumber, FindKinds.Card, FindKinds.SecurityCode);
}

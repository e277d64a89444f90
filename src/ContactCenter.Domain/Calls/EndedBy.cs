namespace ContactCenter.Domain.Calls;

/// <summary>Who ended a call that did not end by itself.</summary>
public enum EndedBy
{
    /// <summary>Somebody who looks after calls.</summary>
    Supervisor,
}

import { PRODUCT_LIMITS, type ProductOption } from "@tawiza/contract"
import { useState } from "preact/hooks"
import { useWords } from "../../context.js"
import { Icon } from "../../ui/icon.js"

interface OptionListProps {
  options: readonly ProductOption[]
  onOptions: (options: ProductOption[]) => void
}

/** What is to be chosen: a name, which one may take from three ideas, and its values one by one. */
export function OptionList({ options, onOptions }: OptionListProps) {
  const m = useWords()
  return (
    <>
      {options.map((option, place) => (
        // An option is what stands in its place: its name is being typed.
        <Option key={place} option={option} onOption={(next) => onOptions(options.toSpliced(place, 1, ...(next ? [next] : [])))} />
      ))}
      {options.length < PRODUCT_LIMITS.options && (
        <button type="button" class="button quiet" onClick={() => onOptions([...options, { title: "", values: [] }])}>
          <Icon name="plus" />
          {m.products.option_add}
        </button>
      )}
    </>
  )
}

/** Null takes it out. */
function Option({ option, onOption }: { option: ProductOption; onOption: (option: ProductOption | null) => void }) {
  const m = useWords()
  const [value, setValue] = useState("")
  const { title, values } = option
  const add = () => {
    const text = value.trim()
    setValue("")
    if (text && !values.includes(text)) onOption({ title, values: [...values, text] })
  }
  return (
    <fieldset class="option stack">
      <legend class="unseen">{title || m.products.option}</legend>
      <label class="field">
        <span>{m.products.option}</span>
        <input dir="auto" maxLength={60} value={title} onInput={({ currentTarget }) => onOption({ title: currentTarget.value, values })} />
      </label>
      {!title && (
        <p class="row wraps">
          {m.products.option_ideas.map((idea) => (
            <button key={idea} type="button" class="small" onClick={() => onOption({ title: idea, values })}>
              {idea}
            </button>
          ))}
        </p>
      )}
      <ul class="row wraps">
        {values.map((one) => (
          <li key={one}>
            <button
              type="button"
              class="small chosen"
              aria-label={m.products.remove_named(one)}
              onClick={() => onOption({ title, values: values.filter((other) => other !== one) })}
            >
              <bdi>{one}</bdi>
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
      {values.length < PRODUCT_LIMITS.values && (
        <div class="row">
          <label class="field grow">
            <span class="unseen">{m.products.value}</span>
            <input
              dir="auto"
              maxLength={60}
              placeholder={m.products.value}
              value={value}
              onInput={({ currentTarget }) => setValue(currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return
                event.preventDefault()
                add()
              }}
            />
          </label>
          <button type="button" class="small" onClick={add}>
            {m.products.value_add}
          </button>
        </div>
      )}
      <button type="button" class="small danger" onClick={() => onOption(null)}>
        {m.products.remove_named(title || m.products.option)}
      </button>
    </fieldset>
  )
}
